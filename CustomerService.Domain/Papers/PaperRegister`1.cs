using System.Collections.Immutable;

namespace CustomerService.Domain.Papers;

/// <summary>A register whose papers are of type <typeparamref name="T"/>. Whoever reads sees whole papers, each as it stood after one of its events.</summary>
/// <param name="word">The first word of its papers' subjects and of their events' names.</param>
public abstract class PaperRegister<T>(string word) : PaperRegister(word)
    where T : Paper
{
    private ImmutableSortedDictionary<string, T> papers = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);

    /// <summary>Every paper, by subject.</summary>
    public IEnumerable<T> All => Volatile.Read(ref papers).Values;

    public T? Find(string subject) => Volatile.Read(ref papers).GetValueOrDefault(subject);

    /// <summary>How many events the paper has; 0 when there is none.</summary>
    public int SequenceOf(string subject) => Find(subject)?.Sequence ?? 0;

    /// <summary>What an event makes of a paper. It decides nothing and refuses nothing: the event has happened.</summary>
    /// <param name="before">Null when it is the paper's first.</param>
    /// <param name="paper">The event; the result has its subject and its sequence.</param>
    protected abstract T Fold(T? before, JournaledPaper paper);

    private protected sealed override void Begin(IReadOnlyList<JournaledPaper> all)
    {
        Volatile.Write(ref papers, papers.Clear());
        Add(all);
    }

    private protected sealed override void Add(IReadOnlyList<JournaledPaper> more)
    {
        if (more.Count == 0) return;
        var changed = papers.ToBuilder();
        foreach (var paper in more) changed[paper.Subject] = Fold(changed.GetValueOrDefault(paper.Subject), paper);
        Volatile.Write(ref papers, changed.ToImmutable());
    }
}
