namespace CustomerService.Domain.Alerts;

/// <summary>Where one rule stands with one unit or queue.</summary>
/// <param name="BreachedSince">Since when the figure has been wrong without being raised yet.</param>
/// <param name="IsRaised">Whether an alert is open.</param>
/// <param name="UnknownSince">Since when the figure of an open alert has been unknown.</param>
public readonly record struct AlertState(DateTimeOffset? BreachedSince = null, bool IsRaised = false, DateTimeOffset? UnknownSince = null)
{
    public static readonly AlertState Calm;

    public static readonly AlertState Raised = new(IsRaised: true);

    public static AlertState Pending(DateTimeOffset since) => new(since);
}
