using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Figures;

namespace CustomerService.Dashboard.Briefs;

/// <summary>Makes the cells of a brief's tables.</summary>
public static class BriefCells
{
    public static DocumentCell Words(string words, string? href = null) => DocumentCell.Words(words) with { Href = href };

    public static DocumentCell Count(long? count, string? href = null, bool isGiven = false) =>
        new(CellKind.Count, FigureFormat.Count(count)) { Number = count, Href = count is null ? null : href, IsGiven = isGiven };

    /// <summary>A measure's value, with both of its parts.</summary>
    public static DocumentCell ValueCell(this BriefWords words, string measure, MeasureValue value, string? href = null)
    {
        var kind = BriefWords.KindOf(measure) == MeasureKind.Seconds ? CellKind.Seconds : CellKind.Share;
        return new DocumentCell(kind, words.Value(measure, value.Value))
        {
            Number = value.Value, Numerator = value.Value is null ? null : value.Numerator, Denominator = value.Value is null ? null : value.Denominator, Href = value.Value is null ? null : href,
        };
    }

    /// <summary>A value of a measure without its parts: a limit, a centre.</summary>
    public static DocumentCell ValueCell(this BriefWords words, string measure, double? value) =>
        new(BriefWords.KindOf(measure) == MeasureKind.Seconds ? CellKind.Seconds : CellKind.Share, words.Value(measure, value)) { Number = value };

    public static DocumentCell Part(MeasureValue value, double part) =>
        value.Value is null ? new DocumentCell(CellKind.Count, FigureFormat.Unknown) : new DocumentCell(CellKind.Count, BriefWords.Part(part)) { Number = part };

    public static DocumentCell DifferenceCell(this BriefWords words, string measure, double? difference) =>
        new(BriefWords.KindOf(measure) == MeasureKind.Seconds ? CellKind.Difference : CellKind.Points, words.Difference(measure, difference)) { Number = difference };

    public static DocumentCell Difference(long? now, long? before) =>
        now - before is { } difference ? new DocumentCell(CellKind.Difference, BriefWords.WithSign(difference, "N0")) { Number = difference } : new DocumentCell(CellKind.Difference, FigureFormat.Unknown);

    public static DocumentCell Growth(long? now, long? before)
    {
        var growth = BriefWords.Growth(now, before);
        return new DocumentCell(CellKind.Growth, BriefWords.Growth(growth)) { Number = growth };
    }

    public static DocumentCell Day(DateOnly day, string? href = null) => new(CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) { Day = day, Href = href };
}
