namespace CustomerService.Dashboard.Features.Administration.Wallboards;

/// <summary>What an administrator fills in about a new link.</summary>
public sealed class LinkForm
{
    /// <summary>Where the screen hangs.</summary>
    public string Name { get; set; } = "";

    public string UnitCode { get; set; } = "";

    /// <summary>The last day on which the link is good, in the organisation's zone; null for as long as it is not revoked.</summary>
    public DateTime? LastDay { get; set; }
}
