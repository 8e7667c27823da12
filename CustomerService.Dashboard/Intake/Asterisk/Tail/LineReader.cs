namespace CustomerService.Dashboard.Intake.Asterisk.Tail;

/// <summary>Reads whole lines from a stream that may grow: half a line waits until its end is written.</summary>
internal sealed class LineReader : IDisposable
{
    private readonly Stream stream;
    private readonly byte[] buffer = new byte[2 * QueueLog.QueueLogFile.MaxLineLength];
    private int start, end;
    private bool skips;

    /// <param name="stream">Already at <paramref name="position"/>.</param>
    public LineReader(Stream stream, long position)
    {
        this.stream = stream;
        Position = position;
    }

    /// <summary>Where the next line begins.</summary>
    public long Position { get; private set; }

    /// <param name="line">Without its end; valid until the next call. Empty for a line that was too long to be one.</param>
    /// <returns>False when there is no whole line now.</returns>
    public bool TryRead(out Span<byte> line)
    {
        while (true)
        {
            var length = Array.IndexOf(buffer, (byte)'\n', start, end - start) - start;
            if (length >= 0)
            {
                line = skips ? default : buffer.AsSpan(start, length);
                skips = false;
                start += length + 1;
                Position += length + 1;
                if (line.EndsWith((byte)'\r')) line = line[..^1];
                return true;
            }

            line = default;
            if (end - start > QueueLog.QueueLogFile.MaxLineLength)
            {
                skips = true;
                Position += end - start;
                start = end;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) return false;
            end += read;
        }
    }

    public void Dispose() => stream.Dispose();
}
