using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary>A case in a list.</summary>
/// <param name="NextDue">When its next promise has to be kept; null when none is left.</param>
public sealed record CaseLineAnswer(
    string Number, int Sequence, string State, string Kind, string? Category, string Severity, string Priority, string? Unit, string Department, string? Officer,
    string? OfficerName, string Title, DateTimeOffset ReceivedAt, DateTimeOffset UpdatedAt, DateTimeOffset? ReplyDue, DateTimeOffset? RepliedAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? NextDue, string? NextClock, bool IsPaused)
{
    internal static CaseLineAnswer Of(CaseLine line) => new(
        line.Number, line.Sequence, line.State.Word(), line.Kind, line.Category, DeskWords.Of(line.Severity), DeskWords.Of(line.Priority), line.Unit, line.Department, line.Officer,
        line.OfficerName, line.Title, line.ReceivedAt, line.UpdatedAt, line.ReplyDue, line.RepliedAt, line.ClosedAt, line.NextDue,
        line.NextClock is { } clock ? DeskWords.Of(clock) : null, line.IsPaused);
}
