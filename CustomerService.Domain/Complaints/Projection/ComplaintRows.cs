using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>A case as its row states it.</summary>
internal static class ComplaintRows
{
    public static ComplaintRow Of(Complaint c, int? unit, byte[] positions) => new()
    {
        Number = c.Number,
        Sequence = c.Sequence,
        State = c.State,
        Kind = c.Classification.Kind,
        Category = c.Classification.Category,
        Severity = c.Classification.Severity,
        Priority = c.Classification.Priority,
        UnitId = unit,
        Department = c.Placement.Department,
        IsSealed = c.Placement.IsSealed,
        Officer = c.Officer,
        OfficerName = c.OfficerName,
        Title = c.Title,
        Channel = c.Intake.Channel,
        Place = c.Place,
        AccusedUnit = c.AccusedUnit,
        Call = c.Intake.Call,
        Phone = c.Complainant.Phone,
        CustomerNumber = c.Complainant.CustomerNumber,
        Lead = c.Lead,
        ReceivedMs = Ms(c.ReceivedAt),
        UpdatedMs = Ms(c.UpdatedAt),
        AcknowledgedMs = Ms(c.AcknowledgedAt),
        ContactedMs = Ms(c.ContactedAt),
        FirstRepliedMs = Ms(c.FirstRepliedAt),
        RepliedMs = Ms(c.RepliedAt),
        FirstClosedMs = Ms(c.FirstClosedAt),
        ClosedMs = Ms(c.ClosedAt),
        CalledBackMs = Ms(c.CalledBackAt),
        PausedMs = Ms(c.PausedAt),
        AcknowledgeDueMs = Due(c, ClockKind.Acknowledge),
        ContactDueMs = Due(c, ClockKind.Contact),
        ReplyDueMs = Due(c, ClockKind.Reply),
        CloseDueMs = Due(c, ClockKind.Close),
        CallBackDueMs = Due(c, ClockKind.CallBack),
        NeedsReply = c.Intake.NeedsReply,
        NextDueMs = Ms(c.Next?.Due),
        NextClock = c.Next?.Clock,
        OrderMs = WorkOrder.Of(c),
        IdempotencyKey = c.Intake.Key,
        Outcome = c.Closing?.Outcome,
        Rating = c.CallBack?.Rating,
        Reopenings = c.Reopenings,
        Rung = c.Rung,
        RulesMs = Ms(c.RulesAt),
        IsProvisional = c.Promises.Values.Any(promise => promise.IsProvisional && c.IsRunning(promise.Clock)),
        EscalatedMs = Ms(c.Escalation?.At),
        EscalatedUnit = c.Escalation?.ToUnit,
        Storm = c.Storm,
        SplitFrom = c.Intake.SplitFrom,
        Draw = c.Sample?.Draw,
        Entries = positions,
    };

    private static long Ms(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static long? Ms(DateTimeOffset? moment) => moment?.ToUnixTimeMilliseconds();

    private static long? Due(Complaint c, ClockKind clock) => c.Promises.TryGetValue(clock, out var promise) ? Ms(promise.Due) : null;
}
