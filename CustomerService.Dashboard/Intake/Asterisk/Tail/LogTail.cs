using System.IO.Compression;
using CustomerService.Dashboard.Intake.QueueLog;

namespace CustomerService.Dashboard.Intake.Asterisk.Tail;

/// <summary>
/// Reads a queue log as it grows, through every way of rotating it. A file is known by its first bytes and not by its
/// name: when the name means another file, the old one is read to its end first (through the open handle if it was renamed,
/// else from the copy that begins as it began), then the new one from its beginning.
/// <para>
/// An event's id counts equal lines of one second, so reading resumes at the first line of a second and each file is read
/// by a parser of its own: what comes out is what an import of the same files gives.
/// </para>
/// </summary>
internal sealed class LogTail(string path, string exchange, TimeZoneInfo zone, LogMark? bookmark) : IDisposable
{
    private readonly Queue<(string Path, long Position)> older = new();
    private LogMark? resume = bookmark;
    private LineReader? reader;
    private FileStream? file;
    private QueueLogParser parser = new(exchange, zone);
    private byte[] head = [];
    private byte[] second = [];
    private long secondStart;
    private int line;
    private bool hasBegun, readsOlder;

    /// <summary>Bytes read of the file that is being read.</summary>
    public long Position => reader?.Position ?? 0;

    public long Length { get; private set; }

    public int Rotations { get; private set; }

    /// <summary>Where a restart may go on; null while an older file is being read.</summary>
    public LogMark? Mark => readsOlder || reader is null || head.Length == 0 ? null : new LogMark(head, secondStart);

    /// <summary>Reads what is there.</summary>
    /// <returns>False when there is nothing more for now.</returns>
    /// <exception cref="FileNotFoundException">The log is not there.</exception>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public bool Read(List<QueueLogEntry> entries, int most)
    {
        if (reader is null) OpenNext();
        else if (!readsOlder && IsTruncated) Rotate(isTruncated: true);
        while (entries.Count < most)
        {
            var begin = reader!.Position;
            if (reader.TryRead(out var bytes)) Take(bytes, begin, entries);
            else if (!MoveOn(entries)) return false;
        }

        return true;
    }

    public void Dispose() => Close();

    private void Take(Span<byte> bytes, long begin, List<QueueLogEntry> entries)
    {
        line++;
        if (bytes.IsEmpty) return;
        var bar = bytes.IndexOf((byte)'|');
        var time = bar < 0 ? bytes : bytes[..bar];
        if (!time.SequenceEqual(second)) (second, secondStart) = (time.ToArray(), begin);
        entries.Add(parser.Parse(bytes, line));
    }

    /// <summary>At the end of what is written: is this still the file of that name?</summary>
    private bool MoveOn(List<QueueLogEntry> entries)
    {
        if (readsOlder)
        {
            Close();
            OpenNext();
            return true;
        }

        Grow();
        var isTruncated = IsTruncated;
        if (!isTruncated && !IsReplaced()) return false;
        var begin = reader!.Position;
        if (!isTruncated && reader.TryRead(out var last))
        {
            // Written between the last look and the rotation.
            Take(last, begin, entries);
            return true;
        }

        Rotate(isTruncated);
        return true;
    }

    private void Rotate(bool isTruncated)
    {
        Rotations++;
        if (isTruncated && FindCopy() is { } copy) older.Enqueue((copy, secondStart));
        Close();
        OpenNext();
    }

    private void Grow()
    {
        Length = file!.Length;
        if (head.Length >= LogMark.HeadLength || Length < Position) return;
        var grown = Head(file);
        if (grown.AsSpan().StartsWith(head)) head = grown;
    }

    /// <summary>The open file was emptied; it may have been filled again, further than we had read.</summary>
    private bool IsTruncated => file!.Length < reader!.Position || !Head(file).AsSpan().StartsWith(head);

    /// <summary>The name means another file. An empty one waits for the exchange to open it; until then it goes on with the old one.</summary>
    private bool IsReplaced()
    {
        using var named = TryOpen(path);
        return named is { Length: > 0 } && (head.Length == 0 ? file!.Length == 0 : !Head(named).AsSpan().StartsWith(head));
    }

    private void OpenNext()
    {
        if (!hasBegun) Begin();
        if (older.TryDequeue(out var next))
        {
            (readsOlder, file) = (true, null);
            Start(OpenAt(next.Path, next.Position), next.Position);
            return;
        }

        readsOlder = false;
        var current = TryOpen(path) ?? throw new FileNotFoundException("the queue log is not there", path);
        var position = resume?.IsOf(Head(current)) == true && resume.Position <= current.Length ? resume.Position : 0;
        resume = null;
        current.Position = position;
        (file, head, Length) = (current, Head(current), current.Length);
        Start(current, position);
    }

    private void Start(Stream stream, long position)
    {
        reader = new LineReader(stream, position);
        parser = new QueueLogParser(exchange, zone);
        (second, secondStart, line) = ([], position, 0);
    }

    /// <summary>While nobody read, the marked file may have been rotated away, and others after it.</summary>
    private void Begin()
    {
        using (var current = TryOpen(path))
        {
            if (current is null) throw new FileNotFoundException("the queue log is not there", path);
            hasBegun = true;
            if (resume is null || resume.IsOf(Head(current))) return;
        }

        var siblings = Siblings().OrderBy(sibling => sibling.LastWriteTimeUtc).ThenByDescending(sibling => sibling.Name, StringComparer.Ordinal).ToList();
        var marked = siblings.FindIndex(sibling => resume.IsOf(HeadOf(sibling.FullName)));
        for (var i = Math.Max(0, marked); i < siblings.Count; i++) older.Enqueue((siblings[i].FullName, i == marked ? resume.Position : 0));
    }

    /// <summary>The copy made before the truncation, if it can be found.</summary>
    private string? FindCopy()
    {
        var mark = new LogMark(head, secondStart);
        return Siblings().OrderByDescending(sibling => sibling.LastWriteTimeUtc).FirstOrDefault(sibling => mark.IsOf(HeadOf(sibling.FullName)))?.FullName;
    }

    private IEnumerable<FileInfo> Siblings()
    {
        var log = new FileInfo(path);
        return log.Directory is { Exists: true } folder
            ? folder.EnumerateFiles(log.Name + "*").Where(sibling => sibling.Name != log.Name)
            : [];
    }

    private void Close()
    {
        reader?.Dispose();
        (reader, file) = (null, null);
    }

    private static Stream OpenAt(string path, long position)
    {
        var stream = Open(path);
        if (!IsCompressed(stream))
        {
            stream.Position = Math.Min(position, stream.Length);
            return stream;
        }

        var plain = new GZipStream(stream, CompressionMode.Decompress);
        var skipped = new byte[16 * 1024];
        for (var left = position; left > 0;)
        {
            var read = plain.Read(skipped, 0, (int)Math.Min(skipped.Length, left));
            if (read == 0) break;
            left -= read;
        }

        return plain;
    }

    private static byte[] HeadOf(string path)
    {
        try
        {
            using var stream = OpenAt(path, 0);
            var bytes = new byte[LogMark.HeadLength];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] Head(FileStream stream)
    {
        var bytes = new byte[LogMark.HeadLength];
        return bytes[..RandomAccess.Read(stream.SafeFileHandle, bytes, 0)];
    }

    private static bool IsCompressed(FileStream stream)
    {
        Span<byte> magic = stackalloc byte[2];
        return RandomAccess.Read(stream.SafeFileHandle, magic, 0) == 2 && magic is [0x1F, 0x8B];
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return Open(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
}
