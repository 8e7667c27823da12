using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Chains the entries: each hash covers the one before and every field of its entry, each field preceded by its length.
/// A change, a deletion in the middle or a reordering breaks the chain at that entry.
/// </summary>
internal static class JournalHash
{
    public const int Size = SHA256.HashSizeInBytes;

    public static byte[] Genesis { get; } = new byte[Size];

    public static byte[] Of(ReadOnlySpan<byte> previous, string source, JournalRow row) =>
        Of(previous, row.Position, source, row.EventId, row.Type, row.Subject, row.TimeMs, row.ReceivedMs, Encoding.UTF8.GetBytes(row.Data));

    public static byte[] Of(
        ReadOnlySpan<byte> previous, long position, string source, string id, string type, string subject, long time, long received, ReadOnlySpan<byte> data)
    {
        var most = Size + 24 + ((source.Length + id.Length + type.Length + subject.Length) * 3) + data.Length + 20;
        var buffer = ArrayPool<byte>.Shared.Rent(most);
        previous.CopyTo(buffer);
        var at = Size;
        at = Number(buffer, at, position);
        at = Number(buffer, at, time);
        at = Number(buffer, at, received);
        at = Text(buffer, at, source);
        at = Text(buffer, at, id);
        at = Text(buffer, at, type);
        at = Text(buffer, at, subject);
        at = Bytes(buffer, at, data);
        var hash = SHA256.HashData(buffer.AsSpan(0, at));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    private static int Number(Span<byte> buffer, int at, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer[at..], value);
        return at + sizeof(long);
    }

    private static int Text(Span<byte> buffer, int at, string value)
    {
        var length = Encoding.UTF8.GetBytes(value, buffer[(at + sizeof(int))..]);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[at..], length);
        return at + sizeof(int) + length;
    }

    private static int Bytes(Span<byte> buffer, int at, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer[at..], value.Length);
        value.CopyTo(buffer[(at + sizeof(int))..]);
        return at + sizeof(int) + value.Length;
    }
}
