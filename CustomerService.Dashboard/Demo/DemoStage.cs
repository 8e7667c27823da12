namespace CustomerService.Dashboard.Demo;

/// <summary>How the demo stands.</summary>
public enum DemoStage
{
    /// <summary>Turned off, and nothing of it is kept.</summary>
    Off,

    /// <summary>Turned off, but its data are still there.</summary>
    LeftOver,

    /// <summary>The organisation and the calls of the past are being made; today's come in already.</summary>
    Preparing,

    /// <summary>Calls come in.</summary>
    Running,

    /// <summary>Turned on, but the database holds an organisation of its own: the demo keeps out of it.</summary>
    KeptOut,

    /// <summary>Its data were removed; it stays away until somebody asks for it.</summary>
    Wiped,

    /// <summary>It stopped by a fault, which the log tells.</summary>
    Failed,
}
