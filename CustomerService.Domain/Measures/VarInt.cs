namespace CustomerService.Domain.Measures;

/// <summary>Whole numbers from 0 in seven bits a byte, lowest first.</summary>
internal static class VarInt
{
    /// <summary>Numbers below this take one byte, which is the number.</summary>
    public const int OneByte = 0x80;

    public static int Write(Span<byte> buffer, int at, long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            buffer[at++] = (byte)(rest | 0x80);
            rest >>= 7;
        }

        buffer[at++] = (byte)rest;
        return at;
    }

    public static long Read(ReadOnlySpan<byte> buffer, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = buffer[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)value;
        }
    }
}
