namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>How the connection to an exchange's manager interface stands.</summary>
public enum ExchangePhase
{
    /// <summary>Only its queue log is followed.</summary>
    LogOnly,
    Connecting,
    LoggingIn,

    /// <summary>Logged in; the present state is asked for, but the exchange's queues are not loaded yet.</summary>
    AskingState,
    Connected,

    /// <summary>Not connected; it is tried again at a stated moment.</summary>
    Waiting,
}
