using System.Buffers.Binary;
using System.Text;
using CustomerService.Domain.Complaints.Attachments;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Attachments;

public sealed class FileTypesTests
{
    public static TheoryData<byte[], string, string> Known => new()
    {
        { Samples.Jpeg, "a.jpg", "image/jpeg" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "a.png", "image/png" },
        { [.. "GIF89a"u8, 1, 0], "a.gif", "image/gif" },
        { [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8], "a.webp", "image/webp" },
        { [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVEfmt "u8], "a.wav", "audio/wav" },
        { [0, 0, 0, 0x18, .. "ftypmp42"u8], "a.mp4", "video/mp4" },
        { [0xFF, 0xFB, 0x90, 0x64], "a.mp3", "audio/mpeg" },
        { [.. "#!AMR\n"u8, 0x3C], "a.amr", "audio/amr" },
        { Samples.Pdf, "a.pdf", "application/pdf" },
        { Samples.Docx, "a.docx", FileTypes.Docx.ContentType },
        { Encoding.UTF8.GetBytes("电费,金额\n8月,12.5\n"), "a.csv", "text/csv" },
        { Encoding.UTF8.GetBytes("=HYPERLINK(1)"), "a.txt", "text/plain" },
    };

    public static TheoryData<byte[]> Unknown => new(
        Samples.Exe, Samples.DocxWithMacros, Samples.Archive(("a.txt", "a")), [.. "\u007fELF"u8, 2, 1], [.. "RIFF"u8, 1, 2, 3, 4, .. "AVI LIST"u8], [.. "text with a "u8, 0, .. " in it"u8], []);

    [Theory, MemberData(nameof(Known))]
    public void Sniff_ATypeThatIsTaken_IsToldByItsBytes(byte[] bytes, string name, string type) => Assert.Equal(type, Sniff(bytes, name)?.ContentType);

    [Theory, MemberData(nameof(Unknown))]
    public void Sniff_AnythingElse_IsNoType(byte[] bytes) => Assert.Null(Sniff(bytes, "picture.jpg"));

    [Fact]
    public void Sniff_TextInGb18030_IsText()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes(string.Concat(Enumerable.Repeat("投诉人称八月电费被重复扣收。", 20)));

        Assert.Equal("text/plain", Sniff(bytes, "a.txt")?.ContentType);
    }

    [Fact]
    public void Sniff_ABomb_IsRefusedByItsDirectory()
    {
        Assert.InRange(Samples.Bomb.Length, 1, 200_000);

        Assert.Equal(AttachmentFault.Inflates, Assert.Throws<AttachmentRefusedException>(() => Sniff(Samples.Bomb, "a.docx")).Fault);
    }

    [Fact]
    public void Sniff_ABombWhoseDirectoryLies_IsCaughtWhileItIsRead()
    {
        var lying = (byte[])Samples.Bomb.Clone();
        Shorten(lying, 100);

        Assert.True(Assert.Throws<AttachmentRefusedException>(() => Sniff(lying, "a.docx")).Fault is AttachmentFault.Inflates or AttachmentFault.Damaged);
    }

    [Fact]
    public void Sniff_ThousandsOfEntries_AreRefused()
    {
        var many = Samples.Archive([.. Enumerable.Range(0, ArchiveBounds.MostEntries + 1).Select(i => ($"e{i}", ""))]);

        Assert.Equal(AttachmentFault.Inflates, Assert.Throws<AttachmentRefusedException>(() => Sniff(many, "a.xlsx")).Fault);
    }

    [Fact]
    public void Sniff_MutatedArchives_NeverFailInAnotherWay()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var bytes = (byte[])Samples.Docx.Clone();
            for (var hits = random.Next(1, 8); hits > 0; hits--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Sniff(bytes, "a.docx");
            }
            catch (AttachmentRefusedException)
            {
            }
        }
    }

    private static FileType? Sniff(byte[] bytes, string name)
    {
        using var file = new MemoryStream(bytes);
        return FileTypes.Sniff(file, name);
    }

    /// <summary>Makes the central directory say that every entry inflates to so many bytes.</summary>
    private static void Shorten(byte[] archive, uint length)
    {
        for (var i = 0; i < archive.Length - 46; i++)
        {
            if (archive.AsSpan(i).StartsWith("PK\u0001\u0002"u8)) BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(i + 24), length);
        }
    }
}
