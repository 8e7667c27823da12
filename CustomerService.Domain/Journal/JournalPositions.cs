using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Journal;

/// <summary>The journal positions behind a leg or a case as its row keeps them: the first, then distances, as variable-length integers.</summary>
public static class JournalPositions
{
    public static byte[] Encode(IReadOnlyList<long> ascending)
    {
        Span<byte> buffer = ascending.Count <= 24 ? stackalloc byte[ascending.Count * 10] : new byte[ascending.Count * 10];
        var length = 0;
        long last = 0;
        foreach (var position in ascending)
        {
            length = VarInt.Write(buffer, length, position - last);
            last = position;
        }

        return buffer[..length].ToArray();
    }

    public static IReadOnlyList<long> Decode(byte[] bytes)
    {
        var positions = new List<long>();
        long last = 0;
        for (var at = 0; at < bytes.Length;) positions.Add(last += VarInt.Read(bytes, ref at));
        return positions;
    }
}
