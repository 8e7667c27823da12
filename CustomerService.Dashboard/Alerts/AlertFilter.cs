using CustomerService.Domain.Alerts;

namespace CustomerService.Dashboard.Alerts;

/// <summary>Which alerts of a unit and everything below it.</summary>
/// <param name="IsOpen">Only the open ones, only the cleared ones, or (null) both.</param>
/// <param name="Severity">Only of this severity.</param>
/// <param name="From">Raised at or after.</param>
/// <param name="Before">Raised before.</param>
public sealed record AlertFilter(bool? IsOpen = null, AlertSeverity? Severity = null, DateTimeOffset? From = null, DateTimeOffset? Before = null);
