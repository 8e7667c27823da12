namespace CustomerService.Dashboard.Security.Keys;

/// <summary>What an API key may do.</summary>
public static class ApiScopes
{
    /// <summary>Post call events.</summary>
    public const string Intake = "intake";

    /// <summary>Read live figures and rollups.</summary>
    public const string Read = "read";

    /// <summary>Work on complaints.</summary>
    public const string Desk = "desk";

    public static IReadOnlyList<string> All { get; } = [Intake, Read, Desk];
}
