using System.IO.Compression;
using System.Text;
using CsCheck;
using CustomerService.Dashboard.Intake.QueueLog;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.QueueLog;

public sealed class QueueLogFileTests
{
    private const string Whole =
        """
        1795433154|NONE|NONE|NONE|QUEUESTART|
        1795433157|1795433156.0|hotline-a|NONE|ENTERQUEUE||99918465500|1
        1795433159|1795433156.0|hotline-a|Ana Silva|CONNECT|2|1795433157.2|2
        1795433162|NONE|NONE|Bo Lin|PAUSEALL|午餐
        2026-11-23 11:26:05.123456|1795433156.0|hotline-a|Ana Silva|ATTENDEDTRANSFER|BRIDGE|c5f0450f|2|6|1
        1795433224|1795433220.192|hotline-b|NONE|EXITWITHKEY|0|1|1|4

        """;

    [Fact]
    public void Read_LastLineWithoutEnd_IsLeftForNextTime()
    {
        var entries = Read(Encoding.UTF8.GetBytes(Whole.TrimEnd()));

        Assert.Equal(5, entries.Count(entry => entry.Event is not null));
        Assert.Equal((6, true), (entries[^1].Line, entries[^1].IsUnfinished));
    }

    [Fact]
    public void Read_GrownFile_AddsOnlyWhatIsNew()
    {
        var before = Read(Encoding.UTF8.GetBytes(Whole)[..300]);
        var after = Read(Encoding.UTF8.GetBytes(Whole));

        var ids = before.Select(entry => entry.Event?.Id).OfType<string>().ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids, after.Select(entry => entry.Event?.Id).OfType<string>().Take(ids.Count));
    }

    [Fact]
    public void Read_WindowsLineEndsAndByteOrderMark_ReadTheSame() => Assert.Equal(
        Read(Encoding.UTF8.GetBytes(Whole)).Select(entry => entry.Event?.Id),
        Read(Encoding.UTF8.GetBytes("\uFEFF" + Whole.ReplaceLineEndings("\r\n"))).Select(entry => entry.Event?.Id));

    [Fact]
    public void Read_CompressedByRotation_ReadsTheSame()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Whole));

        Assert.Equal(6, Read(compressed.ToArray()).Count(entry => entry.Event is not null));
    }

    [Theory]
    [InlineData(QueueLogFile.MaxLineLength + 1)]
    [InlineData(1 << 20)]
    public void Read_LineOfOneMegabyte_IsRefusedAndTheRestTaken(int length)
    {
        var entries = Read(Encoding.UTF8.GetBytes($"1795433157|{new string('x', length)}\n{Whole}"));

        Assert.Equal((1, "line: is longer than 65536 bytes"), (entries[0].Line, entries[0].Problem));
        Assert.Equal(6, entries.Count(entry => entry.Event is not null));
        Assert.Equal(7, entries.Count);
    }

    [Fact]
    public void Read_MutatedFile_EveryLineIsTakenOrRefused()
    {
        var file = Encoding.UTF8.GetBytes(Whole);
        var edit = Gen.Select(Gen.Int[0, 2], Gen.Int[0, file.Length - 1], Gen.OneOf(Gen.Byte, Gen.Const((byte)'|'), Gen.Const((byte)'\n')));
        edit.List[1, 8].Sample(
            list =>
            {
                var bytes = file.ToList();
                foreach (var (kind, at, value) in list)
                {
                    var place = at % bytes.Count;
                    if (kind == 0) bytes[place] = value;
                    else if (kind == 1) bytes.Insert(place, value);
                    else bytes.RemoveAt(place);
                }

                var entries = Read([.. bytes]);
                Assert.All(entries, entry => Assert.True(entry.Problem is null || (entry.Event is null && entry.Column >= 1)));
            },
            iter: 20_000);
    }

    private static List<QueueLogEntry> Read(byte[] file) =>
        [.. QueueLogFile.Read(new MemoryStream(file), new QueueLogParser("east", TimeZoneInfo.Utc))];
}
