using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Papers;

/// <summary>Which entries of the journal are papers, on the writer's connection and inside its transaction.</summary>
internal sealed class PaperTable : IDisposable
{
    private readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);
    private readonly Statement add;
    private readonly Statement count;
    private (string? Subject, int Sequence) refused;

    public PaperTable(DbConnection connection)
    {
        add = Statement.Prepare(connection, "INSERT INTO paper_entries (position, register, subject) VALUES ($1, $2, $3)", DbType.Int64, DbType.String, DbType.String);
        count = Statement.Prepare(connection, "SELECT COUNT(*) FROM paper_entries WHERE subject = $1", DbType.String);
    }

    /// <summary>
    /// Whether the entry is the paper's next event. One made from an older state of the paper is not, nor is what its author made
    /// after it: both are refused like duplicates, and the author looks again.
    /// </summary>
    public bool Continues(PaperEntry entry)
    {
        var continues = refused != (entry.Subject, entry.Sequence - 1) && LengthOf(entry.Subject) + 1 == entry.Sequence;
        refused = continues ? default : (entry.Subject, entry.Sequence);
        return continues;
    }

    /// <summary>Another author: what was refused to the one before is no matter of theirs.</summary>
    public void Begin() => refused = default;

    public void Add(long position, PaperEntry entry)
    {
        add.Set(1, position).Set(2, entry.Register).Set(3, entry.Subject).Execute();
        lengths[entry.Subject] = entry.Sequence;
    }

    /// <summary>Another process may have written, or what was written was undone: look again.</summary>
    public void Forget() => lengths.Clear();

    public void Dispose()
    {
        add.Dispose();
        count.Dispose();
    }

    private int LengthOf(string subject) =>
        lengths.TryGetValue(subject, out var length) ? length : lengths[subject] = (int)count.Set(1, subject).Scalar()!.Value;
}
