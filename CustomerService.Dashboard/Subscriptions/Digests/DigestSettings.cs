namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>The settings of section <c>Digests</c>.</summary>
public sealed class DigestSettings
{
    public const string Section = "Digests";

    /// <summary>Domains that digests may be sent to; none named: any. Figures then leave to wherever their reader says.</summary>
    public IList<string> Domains { get; init; } = [];

    /// <summary>How long sent ones are remembered.</summary>
    public TimeSpan KeepDelivered { get; set; } = TimeSpan.FromDays(400);
}
