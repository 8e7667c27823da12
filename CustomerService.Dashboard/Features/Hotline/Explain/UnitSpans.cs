using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>
/// What made up a unit throughout a span. The figures of a past period follow the organisation as it was on each day, and so do the lists
/// behind them; a board's figures, also those of a replayed moment, follow today's. Who may read a line is another matter: that is
/// always today's.
/// </summary>
public sealed class UnitSpans(OrganizationHistory history, OrganizationZone zone)
{
    /// <summary>The span cut where the organisation changed within it; the parts are ascending and without gaps.</summary>
    public IReadOnlyList<UnitSpan> Of(UnitNode unit, DateTimeOffset from, DateTimeOffset to, bool isOfToday)
    {
        if (isOfToday) return [new UnitSpan(from, to, unit)];
        var (first, last) = (zone.DayOf(from), zone.DayOf(to.AddMilliseconds(-1)));
        return
        [
            .. history.Parts(first, last.AddDays(1)).Select(part => (Part: part, Unit: part.Tree.Unit(unit.Code))).Where(each => each.Unit is not null).Select(each => new UnitSpan(
                each.Part.From == first ? from : zone.StartOf(each.Part.From), each.Part.To > last ? to : zone.StartOf(each.Part.To), each.Unit!)),
        ];
    }

    /// <summary>The stretches of the unit's queues, each queue's ascending and apart from each other. Where nothing moved, one a queue: the span.</summary>
    public IReadOnlyList<QueueSpan> QueuesOf(UnitNode unit, DateTimeOffset from, DateTimeOffset to, bool isOfToday)
    {
        var spans = new List<QueueSpan>();
        var latest = new Dictionary<int, int>();
        foreach (var part in Of(unit, from, to, isOfToday))
        {
            foreach (var queue in part.Unit.AllQueues())
            {
                if (latest.TryGetValue(queue.Id, out var place) && spans[place].To == part.From)
                {
                    spans[place] = spans[place] with { To = part.To };
                    continue;
                }

                latest[queue.Id] = spans.Count;
                spans.Add(new QueueSpan(queue.Id, part.From, part.To));
            }
        }

        return spans;
    }

    /// <summary>A queue that the reader may see, when it is the unit's or was within the span.</summary>
    /// <param name="entrances">The topmost units that the reader may see today.</param>
    /// <returns>Null when there is none.</returns>
    public QueueNode? FindQueue(UnitNode unit, string code, DateTimeOffset from, DateTimeOffset to, IEnumerable<UnitNode> entrances) =>
        entrances.SelectMany(entrance => entrance.AllQueues()).FirstOrDefault(queue => queue.Code == code) is { } queue
        && (queue.Unit.IsWithin(unit) || QueuesOf(unit, from, to, isOfToday: false).Any(span => span.QueueId == queue.Id))
            ? queue
            : null;
}
