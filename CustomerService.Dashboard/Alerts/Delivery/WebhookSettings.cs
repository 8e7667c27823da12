namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>The settings of section <c>Webhooks</c>.</summary>
public sealed class WebhookSettings
{
    public const string Section = "Webhooks";

    /// <summary>Whether a webhook may reach this host and the networks behind it. Off: a channel must not become a way around the firewall.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long one attempt may take, from the name's resolution to the answer's first line; at most half a minute.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
