namespace CustomerService.Dashboard.Features.Administration.Keys;

/// <summary>What an administrator fills in about a new API key.</summary>
public sealed class KeyForm
{
    public string Name { get; set; } = "";

    public string UnitCode { get; set; } = "";

    public HashSet<string> Scopes { get; } = new(StringComparer.Ordinal);
}
