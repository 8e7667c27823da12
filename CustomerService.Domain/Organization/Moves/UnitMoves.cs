using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>The moves of units between parents.</summary>
public sealed class UnitMoves() : PaperRegister<UnitMoveList>(Register)
{
    private const string Register = "move";

    public static string SubjectOf(string unit) => $"{Register}/{unit}";

    protected override UnitMoveList Fold(UnitMoveList? before, JournaledPaper paper)
    {
        var moved = (UnitMoved)paper.Event;
        var moves = (before?.Moves ?? []).Where(move => move.From != moved.From).Append(new UnitMove(moved.From, moved.OldParent, moved.NewParent)).OrderBy(move => move.From);
        return new UnitMoveList { Subject = paper.Subject, Sequence = paper.Sequence, Unit = paper.Subject[(Register.Length + 1)..], Moves = [.. moves] };
    }
}
