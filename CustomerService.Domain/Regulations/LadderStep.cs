using CustomerService.Domain.Complaints;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Regulations;

/// <summary>A step of the escalation ladder; exactly one of <paramref name="Share"/>, <paramref name="Before"/> and <paramref name="After"/> says when.</summary>
/// <param name="Share">Of the limit used; 1 is the deadline.</param>
/// <param name="Before">Before the deadline, on the case's own calendar.</param>
/// <param name="After">After the deadline.</param>
/// <param name="To">owner, unit-lead, level-above: who is told.</param>
/// <param name="RepeatEvery">Fires again until someone acts.</param>
public sealed record LadderStep(
    string Code, PackText Name, ClockKind Clock, IReadOnlyList<string> To, double? Share = null, TimeLimit? Before = null, TimeLimit? After = null, TimeLimit? RepeatEvery = null)
{
    public IReadOnlyList<string> Kinds { get; init; } = [];
}
