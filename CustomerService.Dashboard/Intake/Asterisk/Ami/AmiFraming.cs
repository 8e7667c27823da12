using System.Buffers;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>
/// Cuts the stream of one connection into messages: first the banner's line, then lines up to an empty one. However the
/// bytes are chunked, the same messages come out. What exceeds the limits is no Asterisk, and must not fill the memory.
/// </summary>
internal sealed class AmiFraming
{
    public const int MaxMessageLength = 256 * 1024;
    private const int MaxBannerLength = 256;

    private byte[] copy = [];
    private bool hasBanner;

    /// <summary>The version that the banner states; null until it has come.</summary>
    public string? Version { get; private set; }

    /// <summary>Takes the next whole message off the buffer; it stays valid until the next call.</summary>
    /// <returns>False when more bytes are needed.</returns>
    /// <exception cref="AmiProtocolException">This is not the manager interface.</exception>
    public bool TryRead(ref ReadOnlySequence<byte> buffer, out ReadOnlySpan<byte> message)
    {
        message = default;
        if (!hasBanner && !TryReadBanner(ref buffer)) return false;
        var reader = new SequenceReader<byte>(buffer);
        while (reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            if (line.Length > 1 || (line.Length == 1 && line.FirstSpan[0] != (byte)'\r'))
            {
                if (reader.Consumed > MaxMessageLength) throw TooLong();
                continue;
            }

            var whole = buffer.Slice(0, reader.Consumed);
            buffer = buffer.Slice(reader.Consumed);
            message = Contiguous(whole);
            return true;
        }

        if (buffer.Length > MaxMessageLength) throw TooLong();
        return false;
    }

    private bool TryReadBanner(ref ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            if (buffer.Length > MaxBannerLength) throw NoBanner();
            return false;
        }

        var banner = System.Text.Encoding.ASCII.GetString(line.Slice(0, Math.Min(line.Length, MaxBannerLength)).ToArray());
        if (!banner.StartsWith("Asterisk Call Manager/", StringComparison.Ordinal)) throw NoBanner();
        Version = banner[22..].Trim();
        hasBanner = true;
        buffer = buffer.Slice(reader.Consumed);
        return true;
    }

    private ReadOnlySpan<byte> Contiguous(ReadOnlySequence<byte> whole)
    {
        if (whole.IsSingleSegment) return whole.FirstSpan;
        if (copy.Length < whole.Length) copy = new byte[Math.Max(4096, whole.Length * 2)];
        whole.CopyTo(copy);
        return copy.AsSpan(0, (int)whole.Length);
    }

    private static AmiProtocolException TooLong() => new($"a message is longer than {MaxMessageLength} bytes");

    private static AmiProtocolException NoBanner() => new("the other side does not greet as an Asterisk Call Manager");
}
