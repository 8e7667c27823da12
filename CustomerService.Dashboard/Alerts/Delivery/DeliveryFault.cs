namespace CustomerService.Dashboard.Alerts.Delivery;

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
    Sealed,
    Unexpected,
}
