namespace CustomerService.Dashboard.Intake.Asterisk.Tail;

/// <summary>A place in a queue log that outlives its names: the file is known by how it begins.</summary>
/// <param name="Head">Its first bytes, at most <see cref="HeadLength"/>.</param>
/// <param name="Position">The first byte to read.</param>
internal sealed record LogMark(byte[] Head, long Position)
{
    public const int HeadLength = 256;

    /// <summary>Whether a file that begins so is the marked one, grown or not.</summary>
    public bool IsOf(ReadOnlySpan<byte> head) => Head.Length > 0 && head.StartsWith(Head);
}
