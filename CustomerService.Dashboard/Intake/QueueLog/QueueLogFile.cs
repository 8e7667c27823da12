using System.IO.Compression;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>Reads a queue log line by line, also one that a log rotation has compressed.</summary>
public static class QueueLogFile
{
    /// <summary>Longer lines are refused: Asterisk writes none, and a file without line ends must not fill the memory.</summary>
    public const int MaxLineLength = 64 * 1024;

    /// <summary>Every line that means something or is wrong; the stream is read as the entries are taken.</summary>
    public static IEnumerable<QueueLogEntry> Read(Stream stream, QueueLogParser parser)
    {
        using var plain = Decompressed(stream);
        var buffer = new byte[MaxLineLength * 2];
        int start = 0, end = 0, number = 1;
        var tooLong = false;
        while (true)
        {
            var lineEnd = Array.IndexOf(buffer, (byte)'\n', start, end - start);
            if (lineEnd >= 0)
            {
                yield return tooLong ? TooLong(number) : ParseLine(parser, buffer.AsSpan(start, lineEnd - start), number);
                start = lineEnd + 1;
                number++;
                tooLong = false;
                continue;
            }

            if (end - start > MaxLineLength)
            {
                tooLong = true;
                start = end;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
            var read = plain.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }

        if (tooLong) yield return TooLong(number);
        else if (end > start) yield return new QueueLogEntry { Line = number, IsUnfinished = true };
    }

    private static QueueLogEntry ParseLine(QueueLogParser parser, Span<byte> line, int number)
    {
        if (number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        if (line.EndsWith((byte)'\r')) line = line[..^1];
        if (line.Length > MaxLineLength) return TooLong(number);
        return line.IsEmpty ? new QueueLogEntry { Line = number } : parser.Parse(line, number);
    }

    private static QueueLogEntry TooLong(int number) =>
        new() { Line = number, Column = 1, Problem = $"line: is longer than {MaxLineLength} bytes" };

    private static Stream Decompressed(Stream stream)
    {
        var first = stream.ReadByte();
        var second = stream.ReadByte();
        stream.Position = 0;
        return first == 0x1F && second == 0x8B ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }
}
