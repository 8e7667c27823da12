using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Figures;

/// <summary>
/// Adds the kept sums of any number of periods of a unit to where they belong. Periods that overlap or touch are read in one statement, and
/// every row once: a page of a hundred intervals asks as often as one of a few.
/// </summary>
internal sealed class FigureSums(OrganizationHistory history, OrganizationZone zone, TimeProvider time)
{
    private readonly RollupSpans spans = new(zone);

    /// <summary>Says where the sums of a unit, or of a queue of its, go that begin at a moment; null for nowhere.</summary>
    public delegate UnitFigures? Place(int unit, int? queue, long startMs);

    /// <param name="distributed">Whether the waits come with their distribution, for percentiles.</param>
    public async Task AddAsync(CustomerServiceDb db, UnitNode unit, IReadOnlyList<Reading> readings, bool distributed, CancellationToken cancellation)
    {
        var (kept, open) = Pieces(unit, readings);
        foreach (var joined in kept.GroupBy(piece => piece.Span.Grain).SelectMany(Joined))
        {
            await AddCallsAsync(db, joined, distributed, cancellation);
            await AddItemsAsync(db, joined, cancellation);
        }

        foreach (var (span, pieces) in Joined(open))
        {
            await KeptSums.NotYetDueAsync(
                db, Units(pieces), span.FromMs, span.ToMs,
                (unitId, dueMs) => Put(pieces, dueMs, piece => piece.Scope.Units.Contains(unitId) ? piece.Place(unitId, null, dueMs) : null, figures => figures.Requests.NotYetDue++), cancellation);
        }
    }

    /// <summary>The periods cut wherever the organisation changed within them, and into the fewest kept intervals; and what of them lies ahead.</summary>
    private (List<Piece> Kept, List<Piece> Open) Pieces(UnitNode unit, IReadOnlyList<Reading> readings)
    {
        var (kept, open, scopes) = (new List<Piece>(), new List<Piece>(), new Dictionary<UnitNode, Scope>());
        var nowMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var (from, to, step, into) in readings)
        {
            if (to <= from) throw new ArgumentException("to: must be later than from", nameof(readings));
            foreach (var part in history.Parts(from, to))
            {
                if (part.Tree.Unit(unit.Code) is not { } root) continue;
                if (!scopes.TryGetValue(root, out var scope)) scopes.Add(root, scope = Scope.Of(root));
                var place = into(root);
                foreach (var span in spans.Pieces(part.From, part.To, step)) kept.Add(new Piece(span, scope, place));
                // What is open with time left is in neither part of the response rate.
                var ahead = new KeptSpan(default, Math.Max(nowMs, spans.Ms(part.From)), spans.Ms(part.To));
                if (ahead.FromMs < ahead.ToMs) open.Add(new Piece(ahead, scope, place));
            }
        }

        return (kept, open);
    }

    /// <summary>Pieces of one grain, together where they overlap or touch.</summary>
    private static IEnumerable<(KeptSpan Span, List<Piece> Pieces)> Joined(IEnumerable<Piece> pieces)
    {
        KeptSpan? span = null;
        var together = new List<Piece>();
        foreach (var piece in pieces.OrderBy(piece => piece.Span.FromMs))
        {
            if (span is { } known && piece.Span.FromMs <= known.ToMs)
            {
                span = known with { ToMs = Math.Max(known.ToMs, piece.Span.ToMs) };
            }
            else
            {
                if (span is { } done) yield return (done, together);
                (span, together) = (piece.Span, []);
            }

            together.Add(piece);
        }

        if (span is { } last) yield return (last, together);
    }

    private static async Task AddCallsAsync(CustomerServiceDb db, (KeptSpan Span, List<Piece> Pieces) joined, bool distributed, CancellationToken cancellation)
    {
        var (span, pieces) = joined;
        var queues = pieces.Select(piece => piece.Scope).Distinct().SelectMany(scope => scope.UnitOf.Keys).Distinct().ToList();
        if (distributed) await KeptSums.CallsAsync(db, queues, span, row => Add(row, row.AddTo), cancellation);
        else await KeptSums.CallSumsAsync(db, queues, span, row => Add(row, row.AddSumsTo), cancellation);

        void Add(CallRollupRow row, Action<CallTally> add) => Put(
            pieces, row.StartMs, piece => piece.Scope.UnitOf.TryGetValue(row.QueueId, out var unit) ? piece.Place(unit, row.QueueId, row.StartMs) : null, figures => add(figures.Calls));
    }

    private static async Task AddItemsAsync(CustomerServiceDb db, (KeptSpan Span, List<Piece> Pieces) joined, CancellationToken cancellation)
    {
        var (span, pieces) = joined;
        var units = Units(pieces);
        var (grain, fromMs, toMs) = span;
        await KeptSums.RequestsAsync(db, units, span, row => Add(row.UnitId, row.StartMs, figures => figures.Requests.Add(row.ToTally())), cancellation);
        var volumes = db.VolumeRollups.AsNoTracking().Where(row => row.Grain == grain && units.Contains(row.UnitId) && row.StartMs >= fromMs && row.StartMs < toMs);
        await foreach (var row in volumes.AsAsyncEnumerable().WithCancellation(cancellation)) Add(row.UnitId, row.StartMs, figures => figures.Volumes.Accept(row.Category, row.Accepted));
        var ratings = db.RatingRollups.AsNoTracking().Where(row => row.Grain == grain && units.Contains(row.UnitId) && row.StartMs >= fromMs && row.StartMs < toMs);
        await foreach (var row in ratings.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Add(row.UnitId, row.StartMs, figures =>
            {
                figures.Ratings.Add(row.ToTally());
                figures.Volumes.CallBackMade(row.Made);
            });
        }

        void Add(int unit, long startMs, Action<UnitFigures> add) => Put(pieces, startMs, piece => piece.Scope.Units.Contains(unit) ? piece.Place(unit, null, startMs) : null, add);
    }

    private static void Put(List<Piece> pieces, long startMs, Func<Piece, UnitFigures?> place, Action<UnitFigures> add)
    {
        foreach (var piece in pieces)
        {
            if (piece.Span.Holds(startMs) && place(piece) is { } figures) add(figures);
        }
    }

    private static List<int> Units(List<Piece> pieces) => [.. pieces.Select(piece => piece.Scope).Distinct().SelectMany(scope => scope.Units).Distinct()];

    /// <summary>The days <c>[From, To)</c>, in steps, and given the unit as it stood in a part of them, where its sums go.</summary>
    public sealed record Reading(DateOnly From, DateOnly To, RollupStep Step, Func<UnitNode, Place> Into);

    private sealed record Piece(KeptSpan Span, Scope Scope, Place Place);

    /// <summary>What was under the unit in a part of the period.</summary>
    private sealed class Scope
    {
        public required HashSet<int> Units { get; init; }

        /// <summary>The unit of each queue.</summary>
        public required Dictionary<int, int> UnitOf { get; init; }

        public static Scope Of(UnitNode root) => new() { Units = [.. root.Subtree().Select(each => each.Id)], UnitOf = root.AllQueues().ToDictionary(queue => queue.Id, queue => queue.Unit.Id) };
    }
}
