namespace CustomerService.Domain.Complaints.Similarity;

/// <summary>
/// The pieces of the latest texts, in memory: which of them share the rarest pieces with what is being typed. Its cost and its
/// memory follow the number of texts it holds, never how many there are. Not safe for several threads at once.
/// </summary>
public sealed class RecentTexts
{
    /// <summary>What is asked beyond these pieces changes no answer.</summary>
    private const int MostAsked = 400;

    private readonly int most;
    private Part current = new();
    private Part before = new();

    /// <param name="most">It holds at least so many of the latest, and at most twice as many.</param>
    public RecentTexts(int most) => this.most = most;

    public int Count => current.Ids.Count + before.Ids.Count;

    /// <summary>Adds a later text.</summary>
    public void Add(long id, IEnumerable<string> grams)
    {
        if (current.Ids.Count >= most) (before, current) = (current, new Part());
        current.Add(id, grams);
    }

    public void Clear() => (current, before) = (new(), new());

    /// <summary>Ids of the texts that share most with what is asked, rare pieces counting more; a piece that stands in a quarter of all texts counts nothing.</summary>
    public IReadOnlyList<long> Candidates(IEnumerable<string> asked, int count)
    {
        var grams = asked.Take(MostAsked).ToList();
        var (total, weights) = (Count, new Dictionary<long, double>());
        foreach (var gram in grams)
        {
            var (now, then) = (current.Of(gram), before.Of(gram));
            var found = now.Count + then.Count;
            if (found == 0 || (found * 4 > total && total > 8)) continue;
            var weight = Math.Log(1 + ((double)total / found));
            foreach (var place in now) Weigh(current.Ids[place], weight);
            foreach (var place in then) Weigh(before.Ids[place], weight);
        }

        return [.. weights.OrderByDescending(each => each.Value).ThenByDescending(each => each.Key).Take(count).Select(each => each.Key)];

        void Weigh(long id, double weight) => weights[id] = weights.GetValueOrDefault(id) + weight;
    }

    private sealed class Part
    {
        private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

        public List<long> Ids { get; } = [];

        public void Add(long id, IEnumerable<string> grams)
        {
            foreach (var gram in grams)
            {
                if (!places.TryGetValue(gram, out var list)) places.Add(gram, list = []);
                list.Add(Ids.Count);
            }

            Ids.Add(id);
        }

        public List<int> Of(string gram) => places.TryGetValue(gram, out var list) ? list : [];
    }
}
