using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>A rate as it stands in a row.</summary>
/// <param name="Class">Whether it is a value or a dash.</param>
/// <param name="Title">Both of its parts, or that nothing is known.</param>
/// <param name="Status">Of its target; null when it has none.</param>
/// <param name="Said">What the colour and the shape say, for who sees neither.</param>
public sealed record RateText(string Text, string Class, string Title, string? Status, string? Said)
{
    public static RateText Of(Ratio rate, FigureStatus status, BoardWords words) => new(
        FigureFormat.Percent(rate.Value),
        rate.IsKnown ? "cs-value" : "cs-unknown",
        rate.IsKnown ? $"{FigureFormat.Count(rate.Numerator)} / {FigureFormat.Count(rate.Denominator)}" : words.Unknown,
        BoardWords.Name(status),
        words.Said(status));
}
