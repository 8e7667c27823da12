using CustomerService.Domain.Complaints.Events;

namespace CustomerService.Dashboard.Desk;

/// <summary>Which of the things that others did meanwhile bear on what somebody is about to do.</summary>
internal static class CaseConflicts
{
    /// <summary>What happened after the first <paramref name="seen"/> events, less what only adds: remarks, files, contacts, alarms and who heard of them.</summary>
    public static IReadOnlyList<ComplaintEvent> Between(IReadOnlyList<ComplaintEvent> events, int seen) =>
        [.. events.Skip(seen).Where(happened => happened is not (Noted or FileAttached or Contacted or Escalated or Notified or CalledBack))];
}
