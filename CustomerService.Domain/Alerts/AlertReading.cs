using CustomerService.Domain.Measures;

namespace CustomerService.Domain.Alerts;

/// <summary>What a rule saw: the value and, where it has them, both parts of it.</summary>
/// <param name="Value">A share, seconds or a count; null when unknown.</param>
/// <param name="Numerator">What met the condition of a rate.</param>
/// <param name="Denominator">How many calls or items the value stands on; null for what has no evidence to count.</param>
public readonly record struct AlertReading(double? Value, long? Numerator = null, long? Denominator = null)
{
    public static readonly AlertReading Unknown;

    public static AlertReading Of(Ratio ratio) => new(ratio.Value, ratio.Numerator, ratio.Denominator);
}
