using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Organization.Moves;

/// <summary>Moves units and queues from a day on. Who may is the caller's to know.</summary>
public sealed class UnitMoveDesk(PaperDesk papers, UnitMoves moves, OrganizationHistory history, Organizations organizations, OrganizationZone zone, TimeProvider time)
{
    private const int Tries = 20;

    private DateOnly Today => zone.DayOf(time.GetUtcNow());

    /// <summary>Why a unit cannot be moved; null when it can.</summary>
    public MoveFault? Refuses(string unit, string? parent, DateOnly from)
    {
        var day = history.On(from);
        if (day.Unit(unit) is not { } moved) return MoveFault.UnknownUnit;
        if (parent is not null && day.Unit(parent) is null) return MoveFault.UnknownParent;
        if (moved.Parent?.Code == parent) return MoveFault.NoMove;
        if (parent is null) return null;
        // The move holds until the unit's next one; wherever the tree changes until then it must still be none.
        var next = moves.Find(UnitMoves.SubjectOf(unit))?.Moves.Where(move => move.From > from).Select(move => (DateOnly?)move.From).FirstOrDefault() ?? DateOnly.MaxValue;
        return history.Parts(from, next).Any(part => part.Tree.IsWithin(parent, unit)) ? MoveFault.UnderItself : null;
    }

    /// <summary>Decides a move; when its day has come, the organisation of today follows at once.</summary>
    /// <param name="from">The first day under the new parent; today when null.</param>
    /// <returns>Null when it is done.</returns>
    public async Task<MoveFault?> MoveAsync(By by, string unit, string? parent, DateOnly? from = null, CancellationToken cancellation = default)
    {
        var subject = UnitMoves.SubjectOf(unit);
        for (var tried = 0; tried < Tries; tried++)
        {
            await organizations.RefreshAsync(cancellation);
            var day = from ?? Today;
            if (Refuses(unit, parent, day) is { } fault) return fault;
            var moved = new UnitMoved { At = time.GetUtcNow(), By = by, From = day, OldParent = history.On(day).Unit(unit)!.Parent?.Code, NewParent = parent };
            if (!await papers.AppendAsync(subject, moves.SequenceOf(subject), [moved], cancellation)) continue;
            await ApplyDueAsync(cancellation);
            return null;
        }

        throw new Journal.JournalUnavailableException($"The moves of {unit} change too fast; try again.");
    }

    /// <summary>Decides that a queue belongs to another unit from a day on; when its day has come, the organisation of today follows at once.</summary>
    /// <param name="from">The first day in the new unit; today when null.</param>
    /// <returns>Null when it is done.</returns>
    public async Task<MoveFault?> MoveQueueAsync(By by, string queue, string unit, DateOnly? from = null, CancellationToken cancellation = default)
    {
        var subject = UnitMoves.SubjectOfQueue(queue);
        for (var tried = 0; tried < Tries; tried++)
        {
            await organizations.RefreshAsync(cancellation);
            var day = from ?? Today;
            if (history.On(day).Queue(queue) is not { } moved) return MoveFault.UnknownQueue;
            if (history.On(day).Unit(unit) is null) return MoveFault.UnknownParent;
            if (moved.Unit.Code == unit) return MoveFault.NoMove;
            var happened = new QueueMoved { At = time.GetUtcNow(), By = by, From = day, OldUnit = moved.Unit.Code, NewUnit = unit };
            if (!await papers.AppendAsync(subject, moves.SequenceOf(subject), [happened], cancellation)) continue;
            await ApplyDueAsync(cancellation);
            return null;
        }

        throw new Journal.JournalUnavailableException($"The moves of {queue} change too fast; try again.");
    }

    /// <summary>Brings the organisation of today in line with the moves whose day has come. Cheap when nothing has.</summary>
    public async Task ApplyDueAsync(CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var today = Today;
        var due = moves.All.Where(list => !list.IsQueue && tree.Unit(list.Unit) is { } unit && unit.Parent?.Code != list.ParentOn(today)).Select(list => list.Unit).ToList();
        var queues = moves.All.Where(list => list.IsQueue && tree.Queue(list.Unit) is { } queue && queue.Unit.Code != list.ParentOn(today) && tree.Unit(list.ParentOn(today)) is not null)
            .Select(list => (Queue: list.Unit, Unit: list.ParentOn(today)!)).ToList();
        if (due.Count == 0 && queues.Count == 0) return;
        await organizations.ChangeAsync(
            async db =>
            {
                foreach (var code in due)
                {
                    var parent = moves.Find(UnitMoves.SubjectOf(code))!.ParentOn(today);
                    var unit = await db.Units.SingleAsync(each => each.Code == code, cancellation);
                    unit.MoveUnder(parent is null ? null : await db.Units.SingleOrDefaultAsync(each => each.Code == parent, cancellation));
                }

                foreach (var (code, to) in queues)
                {
                    var queue = await db.Queues.SingleAsync(each => each.Code == code, cancellation);
                    queue.MoveTo(await db.Units.SingleAsync(each => each.Code == to, cancellation));
                }
            },
            cancellation);
    }
}
