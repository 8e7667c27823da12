using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CustomerService.Domain.Journal;

/// <summary>
/// One entry as its hash covers it: the hash before, the position, when it happened, when it arrived; then source, id, type,
/// subject and data, each preceded by its length. Only the place in the journal is missing until the writer gives it one.
/// </summary>
/// <param name="bytes">The whole form, as <see cref="JournalForms"/> lays it out.</param>
internal readonly ref struct JournalForm(Span<byte> bytes)
{
    public const int FieldsAt = TimeAt + (2 * sizeof(long));
    public const int TimeAt = JournalHash.Size + sizeof(long);

    private readonly Span<byte> bytes = bytes;

    /// <summary>Gives the entry its place: after which entry, as the how-manieth, arrived when.</summary>
    public void Place(ReadOnlySpan<byte> previous, long position, long receivedMs)
    {
        previous.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[JournalHash.Size..], position);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[(TimeAt + sizeof(long))..], receivedMs);
    }

    /// <param name="sha">A SHA-256 at its beginning, and there again afterwards: whoever hashes many entries keeps one.</param>
    /// <param name="hash">Receives the hash.</param>
    public void Hash(IncrementalHash sha, Span<byte> hash)
    {
        sha.AppendData(bytes);
        sha.GetHashAndReset(hash);
    }

    public long TimeMs => BinaryPrimitives.ReadInt64LittleEndian(bytes[TimeAt..]);

    /// <summary>The texts behind the source, as UTF-8.</summary>
    public void Read(out ReadOnlySpan<byte> id, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> subject, out ReadOnlySpan<byte> data)
    {
        var at = FieldsAt;
        _ = Field(ref at);
        id = Field(ref at);
        type = Field(ref at);
        subject = Field(ref at);
        data = Field(ref at);
    }

    private ReadOnlySpan<byte> Field(scoped ref int at)
    {
        var start = at + sizeof(int);
        at = start + BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        return bytes[start..at];
    }
}
