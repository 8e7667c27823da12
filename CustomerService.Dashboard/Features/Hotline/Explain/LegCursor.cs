using System.Globalization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>The last visit of a page; the next page begins after it, whatever has been added meanwhile.</summary>
public sealed record LegCursor(long OfferedMs, int QueueId, string Call, int Ordinal)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OfferedMs}~{QueueId}~{Ordinal}~{Call}");

    /// <returns>Null when the text is none.</returns>
    public static LegCursor? Read(string? text)
    {
        if (text?.Split('~', 4) is not [var offered, var queue, var ordinal, var call]) return null;
        return long.TryParse(offered, CultureInfo.InvariantCulture, out var ms) && int.TryParse(queue, CultureInfo.InvariantCulture, out var id)
            && int.TryParse(ordinal, CultureInfo.InvariantCulture, out var place)
            ? new LegCursor(ms, id, call, place)
            : null;
    }
}
