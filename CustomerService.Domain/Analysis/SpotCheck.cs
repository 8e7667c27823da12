namespace CustomerService.Domain.Analysis;

/// <summary>What was found in the visits that were drawn.</summary>
/// <param name="Drawn">How many were looked at.</param>
/// <param name="InTime">Those all of whose events arrived in time.</param>
/// <param name="Consistent">Those whose reports do not contradict each other.</param>
public sealed record SpotCheck(int Drawn, int InTime, int Consistent)
{
    public static SpotCheck None { get; } = new(0, 0, 0);
}
