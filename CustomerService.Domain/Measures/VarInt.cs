using System.Runtime.CompilerServices;

namespace CustomerService.Domain.Measures;

/// <summary>Whole numbers from 0 in seven bits a byte, lowest first.</summary>
internal static class VarInt
{
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

    /// <remarks>Nearly all of a histogram's distances take one byte and its counts one or two: those are read in place, at the caller's.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Read(ReadOnlySpan<byte> buffer, ref int at)
    {
        var first = buffer[at++];
        if (first < 0x80) return first;
        var second = buffer[at++];
        return second < 0x80 ? (first & 0x7F) | (second << 7) : ReadLong((first & 0x7FUL) | ((second & 0x7FUL) << 7), buffer, ref at);
    }

    private static long ReadLong(ulong value, ReadOnlySpan<byte> buffer, ref int at)
    {
        for (var shift = 14; ; shift += 7)
        {
            var next = buffer[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)value;
        }
    }
}
