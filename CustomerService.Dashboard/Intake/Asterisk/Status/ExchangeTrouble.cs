namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>Why a connection was given up.</summary>
public enum ExchangeTrouble
{
    None,
    Unreachable,

    /// <summary>Closed by the exchange, in mid-message or not.</summary>
    Closed,

    /// <summary>Nothing came, not even an answer to a ping.</summary>
    Silent,

    /// <summary>What came is not the manager's protocol.</summary>
    Nonsense,

    /// <summary>User or secret is wrong, or this address may not log in.</summary>
    LoginRefused,

    /// <summary>The certificate is not trusted.</summary>
    Untrusted,
    Failed,
}
