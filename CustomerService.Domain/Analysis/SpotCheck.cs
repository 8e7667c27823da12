namespace CustomerService.Domain.Analysis;

/// <summary>What was found in the visits that were drawn.</summary>
/// <param name="Drawn">How many were looked at.</param>
/// <param name="Imported">Those of which an event arrived more than a day late: imported afterwards, which says nothing of timeliness.</param>
/// <param name="InTime">Of the others, those all of whose events arrived in time.</param>
/// <param name="Consistent">Of all, those whose reports do not contradict each other.</param>
public sealed record SpotCheck(int Drawn, int Imported, int InTime, int Consistent)
{
    public static SpotCheck None { get; } = new(0, 0, 0, 0);
}
