namespace CustomerService.Dashboard.Desk.Sampling;

/// <summary>The draws of a month that a reader may see.</summary>
/// <param name="Months">The months of which there is any, the latest first.</param>
/// <param name="Month">The one shown; null when there is none.</param>
/// <param name="SatisfiedFrom">The lowest rating that counts as satisfied, by the rule pack.</param>
public sealed record SampleMonth(IReadOnlyList<string> Months, string? Month, DateTimeOffset? Due, int SatisfiedFrom, IReadOnlyList<SampleDraw> Draws);
