namespace CustomerService.Domain.Complaints.Forecasts;

/// <summary>Forecasts between two probabilities, and what came of them.</summary>
/// <param name="To">Not included, except for the last band.</param>
/// <param name="Mean">The mean of what was forecast; null when nothing was.</param>
/// <param name="Late">How many were late.</param>
public sealed record ForecastBand(double From, double To, int Cases, double? Mean, int Late);
