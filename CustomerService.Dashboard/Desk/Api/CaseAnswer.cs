using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary>A case as the API tells it. Times are UTC; null is "not yet" or "not known".</summary>
public sealed record CaseAnswer
{
    public required string Number { get; init; }

    /// <summary>How many events it has; send it back with a verb to be told when others were faster.</summary>
    public required int Sequence { get; init; }

    /// <summary>received, acknowledged, assigned, under-investigation, awaiting-customer, replied, closed, withdrawn.</summary>
    public required string State { get; init; }

    public required string Kind { get; init; }

    public string? Category { get; init; }

    public required string Severity { get; init; }

    public required string Priority { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public string? Place { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Unit { get; init; }

    public required string Department { get; init; }

    /// <summary>The clause that decided who answers for it.</summary>
    public string? Clause { get; init; }

    public string? Officer { get; init; }

    public string? OfficerName { get; init; }

    /// <summary>Personal data is masked; a person unmasks it on the case's page, with a reason.</summary>
    public required MaskedComplainant Complainant { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public DateTimeOffset? RepliedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? PausedAt { get; init; }

    public string? Outcome { get; init; }

    public string? Lead { get; init; }

    public required int Reopenings { get; init; }

    public required IReadOnlyList<ClockAnswer> Clocks { get; init; }

    /// <summary>What can be done to it now.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    public required IReadOnlyList<AttachmentAnswer> Attachments { get; init; }

    public required IReadOnlyList<CaseEventAnswer> Events { get; init; }

    public static CaseAnswer Of(CaseFile file)
    {
        var c = file.Complaint;
        return new()
        {
            Number = c.Number, Sequence = c.Sequence, State = c.State.Word(), Kind = c.Classification.Kind, Category = c.Classification.Category,
            Severity = DeskWords.Of(c.Classification.Severity), Priority = DeskWords.Of(c.Classification.Priority), Title = PersonalText.Of(c.Title, c.Complainant)!,
            Text = PersonalText.Of(c.Text, c.Complainant)!, Place = PersonalText.Of(c.Place, c.Complainant),
            Unit = c.Placement.Unit, Department = c.Placement.Department, Clause = c.Placement.Clause, Officer = c.Officer, OfficerName = c.OfficerName,
            Complainant = MaskedComplainant.Of(c.Complainant), ReceivedAt = c.ReceivedAt, UpdatedAt = c.UpdatedAt, AcknowledgedAt = c.AcknowledgedAt,
            RepliedAt = c.RepliedAt, ClosedAt = c.ClosedAt, PausedAt = c.PausedAt, Outcome = c.ClosedAt is not null && c.Closing is { } closing ? DeskWords.Of(closing.Outcome) : null,
            Lead = c.Lead, Reopenings = c.Reopenings,
            Clocks = [.. c.Promises.Values.OrderBy(promise => promise.Clock).Select(promise => new ClockAnswer(DeskWords.Of(promise.Clock), promise.Due, c.IsRunning(promise.Clock), promise.IsProvisional))],
            Verbs = [.. Enum.GetValues<ComplaintVerb>().Where(verb => verb != ComplaintVerb.Attach && c.Refuses(verb) is null).Select(DeskWords.Of)],
            Attachments = [.. AttachmentDesk.Of(file).Select(AttachmentAnswer.Of)],
            Events = [.. file.Events.Select((happened, i) => CaseEventAnswer.Of(i + 1, happened))],
        };
    }
}
