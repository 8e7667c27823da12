using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Data;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Attachments;

public sealed class AttachmentStoreTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("files-").FullName;

    [Fact]
    public async Task Save_AFile_LiesUnderItsHashOutsideTheWebRoot()
    {
        var store = Store();

        var kept = await SaveAsync(store, "my photo.JPG", Samples.Jpeg);

        Assert.Equal(("my photo.jpg", "image/jpeg", (long)Samples.Jpeg.Length), (kept.Name, kept.ContentType, kept.Bytes));
        Assert.Equal([Path.Combine(directory, "files", kept.Hash[..2], kept.Hash)], Directory.GetFiles(directory, "*", SearchOption.AllDirectories));
        await using var read = store.Open(kept.Hash)!;
        var bytes = new MemoryStream();
        await read.CopyToAsync(bytes);
        Assert.Equal(Samples.Jpeg, bytes.ToArray());
    }

    [Fact]
    public async Task Save_TheSameBytesTwice_TakesRoomOnce()
    {
        var store = Store();

        var (one, other) = (await SaveAsync(store, "a.pdf", Samples.Pdf), await SaveAsync(store, "b.pdf", Samples.Pdf));

        Assert.Equal(one.Hash, other.Hash);
        Assert.Single(Directory.GetFiles(directory, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("photo.jpg", AttachmentFault.Unknown)]
    [InlineData("photo.exe", AttachmentFault.Unknown)]
    public async Task Save_AProgram_IsRefusedWhateverItsName(string name, AttachmentFault fault) => await RefusedAsync(Store(), name, Samples.Exe, fault);

    [Theory]
    [InlineData("bill.exe")]
    [InlineData("bill.jpg")]
    [InlineData("bill")]
    [InlineData("gpj.\u202Egpj.exe")]
    public async Task Save_ANameOfAnotherType_IsRefused(string name) => await RefusedAsync(Store(), name, Samples.Pdf, AttachmentFault.Disguised);

    [Fact]
    public async Task Save_Nothing_IsRefused() => await RefusedAsync(Store(), "a.pdf", [], AttachmentFault.Empty);

    [Fact]
    public async Task Save_OneByteTooMany_IsRefused()
    {
        var store = Store(new() { MostBytes = Samples.Pdf.Length });
        await SaveAsync(store, "a.pdf", Samples.Pdf);

        await RefusedAsync(store, "b.pdf", [.. Samples.Pdf, 0], AttachmentFault.TooLarge, left: 1);
    }

    [Fact]
    public async Task Save_WhereRoomIsTheJournals_IsRefused() => await RefusedAsync(Store(new() { KeepFree = long.MaxValue }), "a.pdf", Samples.Pdf, AttachmentFault.NoRoom);

    [Fact]
    public async Task Save_OnAFullDisk_SaysSoAndKeepsNothing()
    {
        using var full = new FailingStream(new IOException("No space left on device", OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28));

        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => Store().SaveAsync("a.pdf", full));

        Assert.Equal(AttachmentFault.NoRoom, refused.Fault);
        Assert.Empty(Directory.GetFiles(directory, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\Users\\lin\\账单.TXT", "账单.txt")]
    [InlineData("a\u202Eb\0<c>.txt", "ab_c_.txt")]
    [InlineData(".txt", "file.txt")]
    public async Task Save_AName_IsSafeToShowAndToSaveUnder(string given, string name) => Assert.Equal(name, (await SaveAsync(Store(), given, "words"u8.ToArray())).Name);

    [Fact]
    public async Task Save_ALongName_IsShortenedWithItsEnding()
    {
        var kept = await SaveAsync(Store(), new string('名', 300) + ".txt", "words"u8.ToArray());

        Assert.Equal((AttachmentName.Most, true), (kept.Name.Length, kept.Name.EndsWith(".txt", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static async Task<StoredFile> SaveAsync(AttachmentStore store, string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await store.SaveAsync(name, content);
    }

    private async Task RefusedAsync(AttachmentStore store, string name, byte[] bytes, AttachmentFault fault, int left = 0)
    {
        var refused = await Assert.ThrowsAsync<AttachmentRefusedException>(() => SaveAsync(store, name, bytes));

        Assert.Equal(fault, refused.Fault);
        Assert.Equal(left, Directory.GetFiles(directory, "*", SearchOption.AllDirectories).Length);
    }

    private AttachmentStore Store(AttachmentSettings? settings = null) =>
        new(new DataSettings(DataProvider.Sqlite, "", directory), settings ?? new() { KeepFree = 0 }, new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)));

    private sealed class FailingStream(IOException fault) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw fault;
    }
}
