using CustomerService.Domain.Organization;
using CustomerService.Domain.Targets;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>What the page of a unit and a year shows.</summary>
/// <param name="Path">From the topmost unit that the reader may see down to the unit.</param>
/// <param name="Rows">The unit itself, then the units directly under it.</param>
/// <param name="Waiting">What waits for approval at the unit or below it, of whatever year.</param>
/// <param name="MayDecide">Whether the reader proposes and approves here.</param>
/// <param name="Me">The reader's account.</param>
public sealed record TargetBoard(
    UnitNode Unit, IReadOnlyList<UnitNode> Path, int Year, IReadOnlyList<UnitStanding> Rows, IReadOnlyList<WaitingTarget> Waiting, bool MayDecide, string Me)
{
    /// <summary>The first day that is not counted.</summary>
    public DateOnly CutOff => Rows[0].CutOff;
}
