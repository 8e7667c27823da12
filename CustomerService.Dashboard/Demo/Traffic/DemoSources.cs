namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>Who reports the demo's events. A database whose journal knows no other source holds nothing but the demo.</summary>
internal static class DemoSources
{
    public const string Prefix = "demo/";

    /// <summary>The days before the demo was first started, and those it slept through.</summary>
    public const string History = Prefix + "history";

    /// <summary>The exchange that runs now.</summary>
    public const string Exchange = Prefix + "exchange";

    /// <summary>An exchange that is kept in reserve, and has fallen silent.</summary>
    public const string Backup = Prefix + "backup-exchange";

    /// <summary>The system in which requests are accepted and replied to.</summary>
    public const string Desk = Prefix + "desk";
}
