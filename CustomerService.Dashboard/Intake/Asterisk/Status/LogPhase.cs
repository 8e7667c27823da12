namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>How the following of a queue log stands.</summary>
public enum LogPhase
{
    /// <summary>The file is not there (yet).</summary>
    Missing,
    CatchingUp,
    Following,

    /// <summary>It cannot be read.</summary>
    Unreadable,
}
