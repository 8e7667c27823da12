namespace CustomerService.Dashboard.Tests.Alerts.Delivery;

internal sealed record ReceivedPost(string Path, Dictionary<string, string> Headers, byte[] Body);
