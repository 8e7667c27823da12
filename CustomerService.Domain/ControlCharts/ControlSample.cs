using CustomerService.Domain.Measures;

namespace CustomerService.Domain.ControlCharts;

/// <summary>A sum and over how many calls it was taken: answered of all, or seconds waited of the answered.</summary>
public readonly record struct ControlSample(double Sum, long Count)
{
    /// <summary>Whether others gave some of it as a total. Nobody knows how that was counted, so it neither makes limits nor is judged by them.</summary>
    public bool IsGiven { get; init; }

    /// <summary>The rate or the mean; unknown of nothing.</summary>
    public double? Value => Count == 0 ? null : Sum / Count;

    public static ControlSample Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    public static ControlSample OfMean(double? mean, long count) => new((mean ?? 0) * count, count);
}
