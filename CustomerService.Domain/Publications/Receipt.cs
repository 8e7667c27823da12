using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Publications;

/// <summary>A recipient, and when it was read.</summary>
/// <param name="ReadAt">The first time; null while it was not.</param>
/// <param name="By">Who read it; for a department, who recorded its receipt.</param>
public sealed record Receipt(Recipient Recipient, DateTimeOffset? ReadAt = null, By? By = null);
