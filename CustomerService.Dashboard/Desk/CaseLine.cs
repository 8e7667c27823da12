using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk;

/// <summary>A case's row in a list: what an officer decides by, without personal data.</summary>
public sealed record CaseLine(
    string Number, int Sequence, ComplaintState State, string Kind, string? Category, Severity Severity, Priority Priority, string? Unit, string? UnitName,
    string Department, bool IsSealed, string? Officer, string? OfficerName, string Title, string Channel, string? Place, string? Lead,
    DateTimeOffset ReceivedAt, DateTimeOffset UpdatedAt, DateTimeOffset? ReplyDue, DateTimeOffset? RepliedAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? NextDue, ClockKind? NextClock, bool IsPaused, int Reopenings, int Rung)
{
    /// <summary>Code of the highest unit it stands before; null when nobody waits for somebody to act.</summary>
    public string? EscalatedUnit { get; init; }

    /// <summary>The case of the large event that it belongs to, or is.</summary>
    public string? Storm { get; init; }

    public static CaseLine Of(ComplaintRow row, OrganizationTree tree)
    {
        var unit = row.UnitId is { } id ? tree.Unit(id) : null;
        return new(
            row.Number, row.Sequence, row.State, row.Kind, row.Category, row.Severity, row.Priority, unit?.Code, unit?.Name,
            row.Department, row.IsSealed, row.Officer, row.OfficerName, PersonalText.Numbers(row.Title), row.Channel, row.Place is { } place ? PersonalText.Numbers(place) : null, row.Lead,
            At(row.ReceivedMs)!.Value, At(row.UpdatedMs)!.Value, At(row.ReplyDueMs), At(row.RepliedMs), At(row.ClosedMs),
            At(row.NextDueMs), row.NextClock, row.PausedMs is not null, row.Reopenings, row.Rung)
        {
            EscalatedUnit = row.EscalatedUnit, Storm = row.Storm,
        };
    }

    private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
