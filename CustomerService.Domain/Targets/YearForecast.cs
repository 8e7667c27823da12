namespace CustomerService.Domain.Targets;

/// <summary>Where a year will probably end: what has been counted, and the expected rest at the level of the last whole months.</summary>
/// <param name="Value">The year's value at its end.</param>
/// <param name="Low">Four times in five it ends from here…</param>
/// <param name="High">… to here. The expected volume is taken as given.</param>
/// <param name="Level">The level of the rest: the pooled value of the months it is drawn from.</param>
/// <param name="Months">From how many whole months.</param>
/// <param name="Dispersion">How much more they scatter than counts of that size would by chance (at least 1); null for means.</param>
public sealed record YearForecast(double Value, double Low, double High, double Level, int Months, double? Dispersion);
