using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>A part in its place, with the spread of its value.</summary>
public sealed record RankedPart(string Code, MeasureValue Value)
{
    /// <summary>1 is best; equal values share a place and the next one is left free; null when the value is unknown.</summary>
    public int? Place { get; init; }

    /// <summary>Where the part's own value lies, 19 times in 20, given how much was measured and how it scatters.</summary>
    public Spread? Interval { get; init; }

    /// <summary>Where a part of this size lies when it is no different from the whole: the funnel, 3σ wide.</summary>
    public Spread? Funnel { get; init; }

    public RankVerdict Verdict { get; init; }
}
