using System.Text.Json.Serialization;
using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Figures;

/// <summary>
/// A measure with both of its parts: a share's met and all, a mean's sum of seconds and number of cases, a count and 1. Levels and
/// periods are rolled up by adding both parts; over nothing it is unknown, never 0.
/// </summary>
/// <param name="Numerator">What met the condition, or a sum of seconds, or a number of things.</param>
/// <param name="Denominator">What it is measured over.</param>
public readonly record struct MeasureValue(double Numerator, double Denominator)
{
    /// <summary>The value of nothing: unknown, and the neutral element of addition.</summary>
    public static readonly MeasureValue Unknown;

    /// <summary>Null when there was nothing to measure.</summary>
    [JsonIgnore]
    public double? Value => Denominator == 0 ? null : Numerator / Denominator;

    [JsonIgnore]
    public bool IsKnown => Denominator != 0;

    public static MeasureValue Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    /// <summary>Rolls two values of the same share or mean up into one.</summary>
    public static MeasureValue operator +(MeasureValue left, MeasureValue right) => new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);

    public static MeasureValue Add(MeasureValue left, MeasureValue right) => left + right;
}
