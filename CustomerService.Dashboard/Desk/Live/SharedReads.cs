using System.Collections.Concurrent;
using System.Security.Claims;

namespace CustomerService.Dashboard.Desk.Live;

/// <summary>
/// What many screens ask after one change is read once for all of them that see the same: the first asks the queries, the others
/// wait for its answer. An answer is as new as the change that made the screens ask, and is forgotten with the next.
/// </summary>
public sealed class SharedReads(DeskQueries queries, DeskFeed feed, TimeProvider clock)
{
    /// <summary>What is overdue depends on the hour as well: no answer is given longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private Shelf shelf = new(Tick: -1, DateTimeOffset.MinValue);

    /// <summary>The beginning of a list, as of the latest change that screens were told of; see <see cref="DeskQueries.ListAsync"/>.</summary>
    public Task<CaseRange> ListAsync(ClaimsPrincipal reader, CaseFilter filter, int take) =>
        OnceAsync(Current().Lists, (DeskAccess.SightOf(reader), filter.Query(), take), () => queries.ListAsync(reader, filter, 0, take));

    /// <summary>How many cases each filter holds, up to <paramref name="most"/>, each counted once for all who see the same.</summary>
    public async Task<IReadOnlyList<int>> CountAsync(ClaimsPrincipal reader, IEnumerable<CaseFilter> filters, int most)
    {
        var (sight, counts) = (DeskAccess.SightOf(reader), Current().Counts);
        var counted = new List<int>();
        foreach (var filter in filters) counted.Add(await OnceAsync(counts, (sight, filter.Query(), most), async () => (await queries.CountAsync(reader, [filter], most))[0]));
        return counted;
    }

    private Shelf Current()
    {
        while (true)
        {
            var (kept, tick, now) = (Volatile.Read(ref shelf), feed.Tick, clock.GetUtcNow());
            if (kept.Tick == tick && now - kept.At < Longest) return kept;
            var next = new Shelf(tick, now);

            // Of two that find it old, both go on with the one that came first, unless that one knew of less.
            if (Interlocked.CompareExchange(ref shelf, next, kept) == kept) return next;
        }
    }

    private static async Task<T> OnceAsync<T>(ConcurrentDictionary<(DeskSight, string, int), Lazy<Task<T>>> answers, (DeskSight, string, int) asked, Func<Task<T>> read)
    {
        var answer = answers.GetOrAdd(asked, _ => new Lazy<Task<T>>(read));
        try
        {
            return await answer.Value;
        }
        catch
        {
            // The next one tries again.
            answers.TryRemove(KeyValuePair.Create(asked, answer));
            throw;
        }
    }

    private sealed record Shelf(long Tick, DateTimeOffset At)
    {
        public ConcurrentDictionary<(DeskSight, string, int), Lazy<Task<CaseRange>>> Lists { get; } = [];

        public ConcurrentDictionary<(DeskSight, string, int), Lazy<Task<int>>> Counts { get; } = [];
    }
}
