using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>The cases that a run of events changed, each as it stands after the last of them; reused from run to run.</summary>
public sealed class ComplaintChanges
{
    private readonly Dictionary<string, ComplaintRow> rows = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ComplaintRow> Rows => rows.Values;

    public bool IsEmpty => rows.Count == 0;

    internal void Set(ComplaintRow row) => rows[row.Number] = row;

    internal void Clear() => rows.Clear();
}
