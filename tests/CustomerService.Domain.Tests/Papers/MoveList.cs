using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Tests.Papers;

/// <summary>A register of the simplest kind: under which parent each unit was put, in order.</summary>
internal sealed class MoveList() : PaperRegister<MoveList.Moves>("move")
{
    protected override Moves Fold(Moves? before, JournaledPaper paper) => new()
    {
        Subject = paper.Subject, Sequence = paper.Sequence, Parents = [.. before?.Parents ?? [], ((UnitMoved)paper.Event).NewParent],
    };

    internal sealed record Moves : Paper
    {
        public required IReadOnlyList<string?> Parents { get; init; }
    }
}
