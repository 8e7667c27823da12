namespace CustomerService.Dashboard.Delivery;

/// <summary>What can go wrong with one attempt.</summary>
public enum DeliveryFault
{
    Refused,
    Redirected,
    TimedOut,
    Unreachable,
    PrivateAddress,
    NoMailServer,
    MailRefused,
    SecretLost,

    /// <summary>What it tells of does not concern them any more. It is not said why: that a case is sealed by now is nobody's to know.</summary>
    NotTheirs,

    /// <summary>The officer's account has no address, or is closed.</summary>
    NoAddress,

    /// <summary>Whoever asked for it has ended it.</summary>
    Ended,
    Unexpected,
}
