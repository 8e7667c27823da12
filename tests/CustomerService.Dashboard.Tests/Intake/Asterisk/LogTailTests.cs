using System.IO.Compression;
using System.Text;
using CustomerService.Dashboard.Intake.Asterisk.Tail;
using CustomerService.Dashboard.Intake.QueueLog;
using CustomerService.Dashboard.Tests.Intake.QueueLog;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>Every way a queue log grows and is rotated; what comes out is what an import of the same lines gives.</summary>
public sealed class LogTailTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<QueueLogEntry> read = [];
    private LogTail tail;

    public LogTailTests() => tail = Tail(bookmark: null);

    private string Path => System.IO.Path.Combine(folder.Path, "queue_log");

    [Theory]
    [InlineData(1)]
    [InlineData(97)]
    [InlineData(5000)]
    public void Growth_InAnyPieces_GivesEveryLineOnce(int piece)
    {
        var bytes = File.ReadAllBytes(System.IO.Path.Combine(AsteriskSample.Folder, "queue_log.0"))[..(piece == 1 ? 3000 : 10_000)];
        for (var at = 0; at < bytes.Length; at += piece)
        {
            Append(Path, bytes[at..Math.Min(bytes.Length, at + piece)]);
            Read();
        }

        var whole = QueueLogFile.Read(new MemoryStream(bytes), new QueueLogParser("asterisk", TimeZoneInfo.Utc)).Select(entry => entry.Event?.Id).OfType<string>();
        Assert.Equal(whole, Ids());
    }

    [Fact]
    public void HalfALine_Waits_UntilItsEndIsWritten()
    {
        Append(Path, Line(1) + Line(2)[..20]);
        Read();
        Assert.Single(read);

        Append(Path, Line(2)[20..]);
        Read();
        Assert.Equal(["call-1", "call-2"], Calls());
    }

    [Fact]
    public void Renamed_WithLinesWrittenToTheOldOneMeanwhile_LosesNone()
    {
        Append(Path, Line(1));
        Read();
        File.Move(Path, Path + ".1");
        Append(Path + ".1", Line(2));
        Read();
        Append(Path, "");
        Append(Path + ".1", Line(3));
        Read();
        Append(Path + ".1", Line(4));
        Append(Path, Line(5));
        Read();
        Append(Path, Line(6));
        Read();

        Assert.Equal(["call-1", "call-2", "call-3", "call-4", "call-5", "call-6"], Calls());
        Assert.Equal(1, tail.Rotations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CopiedAndTruncated_LinesBeforeTheCopy_AreReadFromTheCopy(bool isRefilledFurther)
    {
        Append(Path, Line(1) + Line(2));
        Read();
        Append(Path, Line(3));
        File.Copy(Path, Path + ".1");
        Truncate();
        Append(Path, string.Concat(Enumerable.Range(4, isRefilledFurther ? 20 : 1).Select(Line)));
        Read();

        Assert.Equal(Enumerable.Range(1, isRefilledFurther ? 23 : 4).Select(call => $"call-{call}"), Calls().Distinct());
        Assert.Equal(Ids().Distinct(StringComparer.Ordinal).Count(), Calls().Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Truncated_WithoutACopy_GoesOnFromTheBeginning()
    {
        Append(Path, Line(1) + Line(2));
        Read();
        Truncate();
        Read();
        Append(Path, Line(3));
        Read();

        Assert.Equal(["call-1", "call-2", "call-3"], Calls());
    }

    [Fact]
    public void Replaced_ByAnotherFile_IsReadFromItsBeginning()
    {
        Append(Path, Line(1) + Line(2));
        Read();
        File.WriteAllText(Path + ".new", string.Concat(Enumerable.Range(5, 30).Select(Line)));
        File.Move(Path + ".new", Path, overwrite: true);
        Read();

        Assert.Equal(["call-1", "call-2", .. Enumerable.Range(5, 30).Select(call => $"call-{call}")], Calls());
    }

    [Fact]
    public void RotatedInMidRead_LargeFile_LosesNone()
    {
        Append(Path, string.Concat(Enumerable.Range(1, 5000).Select(Line)));
        tail.Read(read, 1000);
        File.Move(Path, Path + ".1");
        Append(Path, string.Concat(Enumerable.Range(5001, 10).Select(Line)));
        Read();

        Assert.Equal(Enumerable.Range(1, 5010).Select(call => $"call-{call}"), Calls());
    }

    [Fact]
    public void NoText_InALine_IsReportedAndTheRestTaken()
    {
        Append(Path, Line(1));
        Append(Path, [.. "1795433201|call-2|hotline-a|NONE|ENTERQUEUE||"u8, 0xFF, 0xFE, .. "|1\n"u8]);
        Append(Path, new string('x', 300_000) + "\n" + Line(3));
        Read();

        Assert.Equal(["call-1", "call-3"], Calls());
        Assert.Contains(read, entry => entry.Problem?.Contains("UTF-8", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Restart_FromTheMark_ReadsOnAndRepeatsOnlyWhatIsKnown()
    {
        Append(Path, Line(1) + Line(2) + Line(2));
        Read();
        var before = Ids();
        Restart();
        Append(Path, Line(2) + Line(3));
        Read();

        Assert.Equal(["call-2", "call-2", "call-2", "call-3"], Calls());
        Assert.Equal(before[1..], Ids()[..2]);
        Assert.Equal(5, before.Concat(Ids()).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Restart_RotatedTwiceMeanwhile_ReadsWhatWasMissed(bool isCompressed)
    {
        Append(Path, Line(1));
        Read();
        var mark = tail.Mark;
        Append(Path, Line(2));
        tail.Dispose();
        Rename(Path, Path + ".2", isCompressed, minutesAgo: 2);
        Append(Path, Line(3));
        Rename(Path, Path + ".1", isCompressed, minutesAgo: 1);
        Append(Path, Line(4));
        read.Clear();
        tail = Tail(mark);
        Read();

        Assert.Equal(["call-1", "call-2", "call-3", "call-4"], Calls());
    }

    [Fact]
    public void Missing_UntilItIsWritten_IsSaid()
    {
        Assert.Throws<FileNotFoundException>(() => tail.Read(read, 10));
        Append(Path, Line(1));
        Read();

        Assert.Equal(["call-1"], Calls());
    }

    [Fact]
    public void Bookmark_SavedAndLoaded_IsTheSamePlace()
    {
        Append(Path, Line(1) + Line(2));
        Read();
        var bookmark = new LogBookmark(folder.Path, "总机/1");
        Assert.Null(bookmark.Load());
        bookmark.Save(tail.Mark!);

        Assert.Equal(tail.Mark!.Position, bookmark.Load()!.Position);
        Assert.Equal(tail.Mark.Head, bookmark.Load()!.Head);
    }

    public void Dispose()
    {
        tail.Dispose();
        folder.Dispose();
    }

    private static string Line(int call) => $"{1795433200 + call}|call-{call}|hotline-a|NONE|ENTERQUEUE||99910000000|1\n";

    private static void Append(string path, string text) => Append(path, Encoding.UTF8.GetBytes(text));

    private static void Append(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.Write(bytes);
    }

    private static void Rename(string from, string to, bool isCompressed, int minutesAgo)
    {
        if (isCompressed)
        {
            using (var packed = new GZipStream(File.Create(to += ".gz"), CompressionLevel.Fastest)) packed.Write(File.ReadAllBytes(from));
            File.Delete(from);
        }
        else
        {
            File.Move(from, to);
        }

        File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(to).AddMinutes(-minutesAgo));
    }

    private void Truncate()
    {
        using var stream = new FileStream(Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        stream.SetLength(0);
    }

    private void Restart()
    {
        var mark = tail.Mark;
        tail.Dispose();
        read.Clear();
        tail = Tail(mark);
    }

    private LogTail Tail(LogMark? bookmark) => new(Path, "asterisk", TimeZoneInfo.Utc, bookmark);

    private void Read()
    {
        while (tail.Read(read, read.Count + 100))
        {
        }
    }

    private List<string> Calls() => [.. read.Select(entry => entry.Event?.Subject).OfType<string>()];

    private List<string> Ids() => [.. read.Select(entry => entry.Event?.Id).OfType<string>()];
}
