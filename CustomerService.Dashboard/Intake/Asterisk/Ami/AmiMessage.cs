using System.Text;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>One message of the manager interface, lines of <c>Key: value</c>, looked up in place without copying.</summary>
internal readonly ref struct AmiMessage(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;

    /// <summary>The event's name; empty in an answer to an action.</summary>
    public ReadOnlySpan<byte> Event => Value("Event"u8);

    public ReadOnlySpan<byte> Response => Value("Response"u8);

    /// <summary>The value of the first line with this key, whatever its case; empty when there is none.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> key)
    {
        var rest = text;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Length <= key.Length || line[key.Length] != (byte)':' || !Ascii.EqualsIgnoreCase(line[..key.Length], key)) continue;
            return line[(key.Length + 1)..].Trim(" \r"u8);
        }

        return default;
    }

    /// <returns>Null when the key is missing or has no value. What is no UTF-8 is shown as such, never thrown.</returns>
    public string? Text(ReadOnlySpan<byte> key)
    {
        var value = Value(key);
        return value.IsEmpty ? null : Encoding.UTF8.GetString(value);
    }

    public int? Number(ReadOnlySpan<byte> key) =>
        System.Buffers.Text.Utf8Parser.TryParse(Value(key), out int number, out var used) && used == Value(key).Length ? number : null;

    /// <summary>When the exchange says it happened; null without <c>timestampevents = yes</c>, and always so in answers.</summary>
    public DateTimeOffset? Timestamp
    {
        get
        {
            var value = Value("Timestamp"u8);
            if (!System.Buffers.Text.Utf8Parser.TryParse(value, out decimal seconds, out var used) || used != value.Length) return null;
            return seconds is > 0 and < 100_000_000_000 ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
        }
    }
}
