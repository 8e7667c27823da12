using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Papers;

/// <summary>The papers of one kind, folded in memory: read when the journal opens, told of every commit after that.</summary>
/// <param name="word">The first word of its papers' subjects and of their events' names.</param>
public abstract class PaperRegister(string word)
{
    /// <summary>Raised on the journal's thread after papers changed; who hears it only takes notes.</summary>
    public event Action? Changed;

    public string Word => word;

    /// <summary>Ties the register to the journal, before that starts.</summary>
    public void Attach(Journal.Journal journal)
    {
        journal.LoadWith(async (db, _) => Begin(await PaperHistory.ReadAsync(db, word)));
        journal.Listen(Hear);
    }

    private protected abstract void Begin(IReadOnlyList<JournaledPaper> all);

    private protected abstract void Add(IReadOnlyList<JournaledPaper> more);

    private void Hear(JournalCommit commit)
    {
        if (commit.HasBegunAnew) Begin([]);
        var mine = commit.Papers.Where(paper => paper.Entry.Register == word).ToList();
        Add(mine);
        if (commit.HasBegunAnew || mine.Count > 0) Changed?.Invoke();
    }
}
