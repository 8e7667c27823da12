namespace CustomerService.Dashboard.Subscriptions;

/// <summary>Names the resources with the words of what is sent to people without their asking each time.</summary>
public sealed class SubscriptionsText;
