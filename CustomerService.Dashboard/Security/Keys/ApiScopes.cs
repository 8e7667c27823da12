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

    /// <summary>Watch live figures on a screen, and nothing else: the scope of a wallboard's link.</summary>
    public const string Watch = "watch";

    /// <summary>Read one calendar of what is due, and nothing else: the scope of a person's calendar link.</summary>
    public const string Calendar = "calendar";

    /// <summary>What another system may be given.</summary>
    public static IReadOnlyList<string> OfSystems { get; } = [Intake, Read, Desk];

    public static IReadOnlyList<string> All { get; } = [.. OfSystems, Watch, Calendar];
}
