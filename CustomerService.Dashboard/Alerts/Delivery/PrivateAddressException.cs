namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>A name stands for addresses that must not be reached from here.</summary>
internal sealed class PrivateAddressException(string host) : IOException($"'{host}' has no public address; Webhooks:AllowPrivateAddresses allows others.");
