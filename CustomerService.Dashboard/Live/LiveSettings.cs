namespace CustomerService.Dashboard.Live;

/// <summary>The limits of the live hub; bound from the configuration's section <c>Live</c>.</summary>
public sealed class LiveSettings
{
    public const string Section = "Live";

    /// <summary>Open connections that one account or key may have: a key may serve a whole building's wallboards.</summary>
    public int ViewersPerBearer { get; set; } = 5_000;

    /// <summary>Units that one connection may watch.</summary>
    public int UnitsPerViewer { get; set; } = 50;

    /// <summary>Calls that one connection may make in ten seconds.</summary>
    public int CallsPerTenSeconds { get; set; } = 100;
}
