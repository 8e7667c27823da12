namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>Where the root of the site leads whoever has a role.</summary>
public sealed record Landing(string Role, string Href);
