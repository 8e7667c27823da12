using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Wording;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Organization;

/// <summary>Imports units and queues from CSV, by command line and by page: a whole file in one transaction, or nothing of it.</summary>
/// <param name="organizations">What is changed.</param>
/// <param name="desk">Decides moves of known units from a day on; without it a unit that is put elsewhere was always there.</param>
public sealed class OrganizationImport(Organizations organizations, UnitMoveDesk? desk = null)
{
    /// <param name="csv">A seekable stream; <see cref="OrganizationPlan"/> states its form.</param>
    /// <param name="review">Looks at what would change, by the context's change tracker, and says whether to go on; null goes on.</param>
    /// <param name="by">Who moves known units.</param>
    /// <param name="from">The first day of known units under their new parents; today when null.</param>
    /// <param name="cancellation">Ends the import; nothing is changed then.</param>
    public async Task<ImportOutcome> ImportUnitsAsync(Stream csv, Func<CustomerServiceDb, bool>? review = null, By? by = null, DateOnly? from = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<PlannedMove> moves = [];
        var goesOn = true;
        // Moves are decided one by one, each with its day, after everything else is in place.
        var outcome = await ImportAsync(
            async db =>
            {
                csv.Position = 0;
                var plan = OrganizationPlan.Read(csv, await db.Units.ToListAsync(cancellation));
                var added = plan.Problems.Count == 0 ? plan.Apply() : [];
                moves = plan.Moves;
                return (plan.Count, plan.Problems, added);
            },
            db => (goesOn = review?.Invoke(db) != false) && (desk is null || moves.Count == 0),
            cancellation);
        if (outcome.Problems.Count > 0 || !goesOn || desk is null || moves.Count == 0) return outcome;
        await ImportAsync(
            async db =>
            {
                csv.Position = 0;
                var plan = OrganizationPlan.Read(csv, await db.Units.ToListAsync(cancellation));
                var added = plan.Problems.Count == 0 ? plan.Apply(movesToo: false) : [];
                moves = plan.Moves;
                return (plan.Count, plan.Problems, added);
            },
            review: null,
            cancellation);
        return outcome with { Problems = await MoveAsync(desk, by ?? By.Rules, moves, from, cancellation) };
    }

    /// <summary>A move may have to wait for another of the file; what no other makes possible is told.</summary>
    private static async Task<IReadOnlyList<ImportProblem>> MoveAsync(UnitMoveDesk desk, By by, IReadOnlyList<PlannedMove> moves, DateOnly? from, CancellationToken cancellation)
    {
        for (var waiting = moves.ToList(); ;)
        {
            var refused = new List<(PlannedMove Move, MoveFault Fault)>();
            foreach (var move in waiting)
            {
                if (await desk.MoveAsync(by, move.Unit, move.Parent, from, cancellation) is { } fault and not MoveFault.NoMove) refused.Add((move, fault));
            }

            if (refused.Count == 0 || refused.Count == waiting.Count) return [.. refused.Select(each => new ImportProblem(each.Move.Line, "parent", Words(each.Fault)))];
            waiting = refused.ConvertAll(each => each.Move);
        }
    }

    private static Sentence Words(MoveFault fault) =>
        fault == MoveFault.UnderItself ? Sentence.Plain("the unit would be under itself on that day or later") : Sentence.Plain("there is no such unit on that day");

    /// <param name="csv">A seekable stream; <see cref="QueuePlan"/> states its form.</param>
    /// <param name="review">Looks at what would change, by the context's change tracker, and says whether to go on; null goes on.</param>
    /// <param name="by">Who moves known queues.</param>
    /// <param name="from">The first day of known queues in their new units; today when null.</param>
    /// <param name="cancellation">Ends the import; nothing is changed then.</param>
    public async Task<ImportOutcome> ImportQueuesAsync(Stream csv, Func<CustomerServiceDb, bool>? review = null, By? by = null, DateOnly? from = null, CancellationToken cancellation = default)
    {
        IReadOnlyList<PlannedMove> moves = [];
        var goesOn = true;
        // Moves are decided one by one, each with its day, after everything else is in place.
        var outcome = await ImportAsync(Plan(movesToo: true), db => (goesOn = review?.Invoke(db) != false) && (desk is null || moves.Count == 0), cancellation);
        if (outcome.Problems.Count > 0 || !goesOn || desk is null || moves.Count == 0) return outcome;
        await ImportAsync(Plan(movesToo: false), review: null, cancellation);
        var refused = new List<ImportProblem>();
        foreach (var move in moves)
        {
            if (await desk.MoveQueueAsync(by ?? By.Rules, move.Unit, move.Parent!, from, cancellation) is { } fault and not MoveFault.NoMove) refused.Add(new ImportProblem(move.Line, "unit", Words(fault)));
        }

        return outcome with { Problems = refused };

        Func<CustomerServiceDb, Task<(int Count, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<object> Added)>> Plan(bool movesToo) => async db =>
        {
            csv.Position = 0;
            var plan = QueuePlan.Read(csv, await db.Units.ToListAsync(cancellation), await db.Queues.ToListAsync(cancellation));
            IReadOnlyList<object> added = plan.Problems.Count == 0 ? plan.Apply(movesToo) : [];
            moves = plan.Moves;
            return (plan.Count, plan.Problems, added);
        };
    }

    private async Task<ImportOutcome> ImportAsync(
        Func<CustomerServiceDb, Task<(int Count, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<object> Added)>> plan, Func<CustomerServiceDb, bool>? review, CancellationToken cancellation)
    {
        var outcome = new ImportOutcome(0, 0, 0, []);
        try
        {
            await organizations.ChangeAsync(
                async db =>
                {
                    var (count, problems, added) = await plan(db);
                    outcome = new ImportOutcome(count, added.Count, 0, problems);
                    if (problems.Count > 0) throw new NothingImportedException();
                    db.AddRange(added);
                    outcome = outcome with { Changed = db.ChangeTracker.Entries().Count(entry => entry.State == EntityState.Modified) };
                    if (review?.Invoke(db) == false) throw new NothingImportedException();
                },
                cancellation);
        }
        catch (NothingImportedException)
        {
            // The outcome, or the review, says why.
        }

        return outcome;
    }

    private sealed class NothingImportedException : Exception;
}
