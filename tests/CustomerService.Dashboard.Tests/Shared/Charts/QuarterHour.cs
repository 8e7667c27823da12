namespace CustomerService.Dashboard.Tests.Shared.Charts;

internal sealed record QuarterHour(DateTimeOffset Start, int? Offered, string Queue = "Accounts");
