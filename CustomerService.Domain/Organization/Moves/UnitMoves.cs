using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>The moves of units between parents, and of queues between units.</summary>
public sealed class UnitMoves() : PaperRegister<UnitMoveList>(Register)
{
    private const string Register = "move";
    private const string OfQueue = Register + "/queue:";

    public static string SubjectOf(string unit) => $"{Register}/{unit}";

    public static string SubjectOfQueue(string queue) => OfQueue + queue;

    protected override UnitMoveList Fold(UnitMoveList? before, JournaledPaper paper)
    {
        var (moved, isQueue) = paper.Event is QueueMoved queue
            ? (new UnitMove(queue.From, queue.OldUnit, queue.NewUnit), true)
            : (paper.Event is UnitMoved unit ? new UnitMove(unit.From, unit.OldParent, unit.NewParent) : throw new InvalidDataException($"{paper.Subject} holds {paper.Event.GetType().Name}."), false);
        var moves = (before?.Moves ?? []).Where(move => move.From != moved.From).Append(moved).OrderBy(move => move.From);
        return new UnitMoveList
        {
            Subject = paper.Subject, Sequence = paper.Sequence, IsQueue = isQueue, Unit = paper.Subject[(isQueue ? OfQueue.Length : Register.Length + 1)..], Moves = [.. moves],
        };
    }
}
