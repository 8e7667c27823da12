using System.Globalization;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>One figure of the strip as it is written, the same object as long as its reading stays.</summary>
public sealed class TileText
{
    public required FigureReading Reading { get; init; }

    /// <summary>Which figure it is.</summary>
    public required string Key { get; init; }

    /// <summary>The stylesheet's word for its target; null for a wait that goes on growing, which the page itself colours.</summary>
    public required string? Status { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where nothing was measured, or where the page counts on from <see cref="Since"/>.</summary>
    public required string? Value { get; init; }

    /// <summary>Milliseconds of the Unix epoch; null when nobody waits.</summary>
    public required string? Since { get; init; }

    public required string WarnAfter { get; init; }

    public required string BadAfter { get; init; }

    public required string Parts { get; init; }

    public required bool HasChip { get; init; }

    /// <summary>Who does what, for the bar that draws it; null of other figures.</summary>
    public AgentCounts? Agents => Reading.Agents;

    public static TileText Of(FigureReading reading, double longest, BoardWords words) => new()
    {
        Reading = reading,
        Key = reading.Figure.ToString(),
        Status = reading.Figure == Figure.LongestWait ? null : BoardWords.Name(reading.Status),
        Name = words.Of(reading.Figure),
        Value = Written(reading),
        Since = reading.Figure == Figure.LongestWait ? reading.Since?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : null,
        WarnAfter = (longest / 2).ToString(CultureInfo.InvariantCulture),
        BadAfter = longest.ToString(CultureInfo.InvariantCulture),
        Parts = PartsOf(reading, words),
        HasChip = reading.Status != FigureStatus.Unknown && reading.Figure is not (Figure.LongestWait or Figure.Agents),
    };

    private static string? Written(FigureReading reading) => reading.Figure switch
    {
        Figure.AverageWait when reading.Seconds is { } seconds => FigureFormat.Duration(TimeSpan.FromSeconds(seconds)),
        Figure.Abandoned or Figure.Waiting or Figure.Agents => FigureFormat.Count(reading.Count),
        Figure.AnswerRate or Figure.ServiceLevel or Figure.ResponseRate when reading.Share.IsKnown => FigureFormat.Percent(reading.Share.Value),
        _ => null,
    };

    private static string PartsOf(FigureReading reading, BoardWords words) => reading.Figure switch
    {
        Figure.AnswerRate or Figure.ServiceLevel or Figure.ResponseRate => $"{FigureFormat.Count(reading.Share.Numerator)} / {FigureFormat.Count(reading.Share.Denominator)}",
        Figure.AverageWait => words.Sentence("AverageWait.Parts", FigureFormat.Count(reading.Basis), FigureFormat.Duration(reading.P95 is { } seconds ? TimeSpan.FromSeconds(seconds) : null)),
        Figure.Abandoned => words.Sentence("Abandoned.Parts", FigureFormat.Percent(reading.Share.Value), FigureFormat.Count(reading.Share.Denominator)),
        Figure.Waiting => words.Sentence("Waiting.Parts", FigureFormat.Count(reading.Basis)),
        Figure.LongestWait => reading.Since is null ? words.NobodyWaits : words.Counting,
        _ => words.Sentence("Agents.Parts", reading.Agents!.Available, reading.Agents.OnCall),
    };
}
