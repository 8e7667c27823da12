using CustomerService.Domain.Measures;

namespace CustomerService.Domain.ControlCharts;

/// <summary>A sum and over how many calls it was taken: answered of all, or seconds waited of the answered.</summary>
public readonly record struct ControlSample(double Sum, long Count)
{
    /// <summary>The rate or the mean; unknown of nothing.</summary>
    public double? Value => Count == 0 ? null : Sum / Count;

    public static ControlSample Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    public static ControlSample OfMean(double? mean, long count) => new((mean ?? 0) * count, count);
}
