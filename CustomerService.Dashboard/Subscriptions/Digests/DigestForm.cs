using CustomerService.Domain.Digests;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>What a person fills in about a new subscription.</summary>
public sealed class DigestForm
{
    public string Unit { get; set; } = "";

    public DigestCadence Cadence { get; set; } = DigestCadence.Weekly;

    public int Hour { get; set; } = 8;

    public string Language { get; set; } = "";

    public string Address { get; set; } = "";
}
