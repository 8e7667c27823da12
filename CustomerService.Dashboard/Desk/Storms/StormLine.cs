using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Desk.Storms;

/// <summary>An event with its reports.</summary>
/// <param name="Reports">How many reports belong to it.</param>
/// <param name="ToCall">How many of them are answered and not called back yet.</param>
public sealed record StormLine(CaseLine Line, StormBegun Area, bool IsOn, int Reports, int ToCall);
