namespace CustomerService.Domain.Alerts;

/// <summary>What one rule sees of one unit or queue at a moment.</summary>
public sealed record AlertSight(string Unit, string? Queue, AlertReading Reading)
{
    public string Target => Queue is null ? Unit : $"{Unit}/{Queue}";
}
