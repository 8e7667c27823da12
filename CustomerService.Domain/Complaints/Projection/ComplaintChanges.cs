using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>The cases that a run of events changed, each as it stands after the last of them; reused from run to run.</summary>
public sealed class ComplaintChanges
{
    private readonly Dictionary<string, ComplaintRow> rows = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CaseTextRow> texts = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ComplaintRow> Rows => rows.Values;

    /// <summary>What those cases are searched by now whose words changed.</summary>
    internal IReadOnlyCollection<CaseTextRow> Texts => texts.Values;

    public bool IsEmpty => rows.Count == 0;

    internal void Set(ComplaintRow row) => rows[row.Number] = row;

    internal void Set(CaseTextRow text) => texts[text.Number] = text;

    internal void Clear()
    {
        rows.Clear();
        texts.Clear();
    }
}
