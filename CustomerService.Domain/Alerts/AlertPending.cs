namespace CustomerService.Domain.Alerts;

/// <summary>A figure that is wrong and has not been so for long enough; kept, so that a restart does not begin the wait anew.</summary>
public sealed class AlertPending
{
    public int RuleId { get; init; }

    public int RuleVersion { get; init; }

    public required string Target { get; init; }

    public DateTimeOffset Since { get; init; }
}
