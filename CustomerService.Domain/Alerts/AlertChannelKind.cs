namespace CustomerService.Domain.Alerts;

/// <summary>How alerts leave the house.</summary>
public enum AlertChannelKind
{
    Webhook,
    Email,
}
