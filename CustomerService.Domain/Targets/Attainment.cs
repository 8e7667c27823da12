using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Targets;

/// <summary>How a year stands: what was counted so far, what the rest has to bring, where it will probably end.</summary>
/// <param name="SoFar">Numerator and denominator from the year's first day to the cut-off.</param>
/// <param name="Rest">Null when the year is over.</param>
/// <param name="Forecast">Null when the year is over, or when fewer than three whole months say anything.</param>
public sealed record Attainment(AttainmentState State, double? Target, MeasureValue SoFar, RestOfYear? Rest, YearForecast? Forecast)
{
    /// <summary>A value this near to its target, in its own unit, keeps it: it is the same number written with other digits.</summary>
    private const double Hair = 1e-9;

    /// <summary>Whether a value keeps a target; a value exactly at the target does.</summary>
    public static bool Meets(double value, double target, bool higherIsBetter) => higherIsBetter ? value >= target - Hair : value <= target + Hair;

    /// <summary>Whether the forecast's whole range keeps the target (true), none of it does (false), or it is open (null).</summary>
    public bool? IsLikely(bool higherIsBetter) => (Forecast, Target) switch
    {
        ({ } forecast, { } target) when Meets(higherIsBetter ? forecast.Low : forecast.High, target, higherIsBetter) => true,
        ({ } forecast, { } target) when !Meets(higherIsBetter ? forecast.High : forecast.Low, target, higherIsBetter) => false,
        _ => null,
    };
}
