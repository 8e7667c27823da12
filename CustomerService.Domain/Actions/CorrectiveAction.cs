using System.Collections.Immutable;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions;

/// <summary>
/// 整改措施: what a unit undertook to do about something (CSG 3.3, 4.4), with somebody answerable, a last day and evidence; the fold of its
/// events. What can be done to it is in <c>ActionVerbs.cs</c>.
/// </summary>
public sealed partial record CorrectiveAction : Paper
{
    /// <summary>The unit that owes it.</summary>
    public required string Unit { get; init; }

    /// <summary>Its place among the unit's, from 1.</summary>
    public required int Serial { get; init; }

    public required ActionTerms Terms { get; init; }

    public required ActionOrigin Origin { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required By OpenedBy { get; init; }

    public ActionState State { get; init; }

    /// <summary>The completion that stands; null while it is open or was withdrawn before.</summary>
    public ActionCompletion? Completion { get; init; }

    /// <summary>Everything that happened to it, the first thing first.</summary>
    public ImmutableList<ActionStep> History { get; init; } = [];

    public string Number => ActionNumber.Of(Unit, Serial);

    /// <summary>The unit whose figure it is meant to move.</summary>
    public string MeasureUnit => Terms.MeasureUnit ?? Unit;

    /// <summary>How it stands on a day; the last day belongs to the time allowed.</summary>
    public ActionStanding StandingOn(DateOnly today) => State switch
    {
        ActionState.Open => Terms.Due < today ? ActionStanding.Overdue : ActionStanding.Open,
        ActionState.Done => ActionStanding.Done,
        ActionState.Verified => ActionStanding.Verified,
        _ => ActionStanding.Withdrawn,
    };

    /// <summary>Whole days after the last day: until it was done, or until today while it is not; 0 when in time.</summary>
    public int DaysLate(DateOnly today) => State == ActionState.Withdrawn ? 0 : Math.Max(0, (Completion?.On ?? today).DayNumber - Terms.Due.DayNumber);
}
