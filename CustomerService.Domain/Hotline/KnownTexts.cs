using System.Text.Json;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// Remembers texts that come again and again (queues, agents, categories), so that a thousand events of one queue share one
/// text. It holds a bounded number and forgets by overwriting; several threads may use it at once.
/// </summary>
internal static class KnownTexts
{
    private const int Slots = 2_048;
    private const int LongestBytes = 64;

    private static readonly Known?[] Texts = new Known?[Slots];

    /// <summary>The text at the reader.</summary>
    /// <exception cref="InvalidOperationException">It is not valid UTF-8.</exception>
    public static string Read(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > LongestBytes) return reader.GetString()!;
        var hash = new HashCode();
        hash.AddBytes(bytes);
        ref var slot = ref Texts[hash.ToHashCode() & (Slots - 1)];
        if (slot is { } known && bytes.SequenceEqual(known.Utf8)) return known.Text;
        var text = reader.GetString()!;
        slot = new Known(bytes.ToArray(), text);
        return text;
    }

    private sealed record Known(byte[] Utf8, string Text);
}
