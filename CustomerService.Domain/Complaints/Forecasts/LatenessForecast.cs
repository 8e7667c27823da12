namespace CustomerService.Domain.Complaints.Forecasts;

/// <summary>
/// Says how likely an open case is to be answered late: the share of past cases of its unit and kind that were late, among those
/// that were unanswered when as much of their time had passed. When more is waiting than usual, only those count that were received
/// in such times. There is no other model in it, so that anyone can count it again.
/// </summary>
public sealed class LatenessForecast
{
    /// <summary>Fewer cases say nothing: the estimate is then unknown.</summary>
    public const int FewestCases = 12;

    private readonly List<Learned> past;
    private readonly Dictionary<(string?, string), (List<Learned> Cases, int MedianLoad)> groups;

    public LatenessForecast(IEnumerable<PastCase> cases)
    {
        past = [.. WithLoads([.. cases.OrderBy(each => each.ReceivedAt)])];
        groups = [];
        foreach (var group in past.GroupBy(each => ((string?)each.Case.Unit, each.Case.Kind)).Concat(past.GroupBy(each => ((string?)null, each.Case.Kind))))
            groups[group.Key] = ([.. group], group.Select(each => each.Load).Order().ElementAt(group.Count() / 2));
    }

    public int Count => past.Count;

    /// <summary>Null when too little is known, or when it is late already: then nothing is forecast.</summary>
    /// <param name="share">The share of its time from receipt to deadline that has passed.</param>
    /// <param name="waiting">How many cases of the unit wait for an answer now.</param>
    public LatenessEstimate? Of(string unit, string kind, double share, int waiting)
    {
        if (share is < 0 or >= 1) return null;
        return In((unit, kind), ForecastBasis.UnitAndKind) ?? In((null, kind), ForecastBasis.Kind);

        LatenessEstimate? In((string?, string) key, ForecastBasis basis)
        {
            if (!groups.TryGetValue(key, out var group)) return null;
            var unanswered = group.Cases.FindAll(each => each.Case.Used > share);
            // A unit's load is its own: it says nothing about the others together.
            var isBusy = basis == ForecastBasis.UnitAndKind && waiting > group.MedianLoad;
            var busy = isBusy ? unanswered.FindAll(each => each.Load > group.MedianLoad) : [];
            if (busy.Count >= FewestCases) return new LatenessEstimate(busy.Count(each => each.Case.IsLate), busy.Count, share, basis, IsBusy: true);
            return unanswered.Count < FewestCases ? null : new LatenessEstimate(unanswered.Count(each => each.Case.IsLate), unanswered.Count, share, basis, IsBusy: false);
        }
    }

    /// <summary>How many cases of its unit were waiting when each was received.</summary>
    private static IEnumerable<Learned> WithLoads(List<PastCase> cases)
    {
        var waiting = new Dictionary<string, PriorityQueue<PastCase, DateTimeOffset>>(StringComparer.Ordinal);
        foreach (var each in cases)
        {
            if (!waiting.TryGetValue(each.Unit, out var open)) waiting[each.Unit] = open = new PriorityQueue<PastCase, DateTimeOffset>();
            while (open.TryPeek(out _, out var repliedAt) && repliedAt <= each.ReceivedAt) open.Dequeue();
            yield return new Learned(each, open.Count);
            open.Enqueue(each, each.RepliedAt);
        }
    }

    private sealed record Learned(PastCase Case, int Load);
}
