using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>The cases that a run of events changed, each as it stands after the last of them; reused from run to run.</summary>
public sealed class ComplaintChanges
{
    private readonly Dictionary<string, ComplaintRow> rows = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CaseTextRow> texts = new(StringComparer.Ordinal);
    private readonly List<(string Number, int Sequence, Noted Note)> notes = [];

    public IReadOnlyCollection<ComplaintRow> Rows => rows.Values;

    /// <summary>What those cases are searched by now whose words changed.</summary>
    internal IReadOnlyCollection<CaseTextRow> Texts => texts.Values;

    /// <summary>The notes among the events that are meant for somebody.</summary>
    internal IReadOnlyCollection<(string Number, int Sequence, Noted Note)> Notes => notes;

    public bool IsEmpty => rows.Count == 0;

    internal void Set(ComplaintRow row) => rows[row.Number] = row;

    internal void Set(string number, int sequence, Noted note) => notes.Add((number, sequence, note));

    internal void Set(CaseTextRow text) => texts[text.Number] = text;

    internal void Clear()
    {
        rows.Clear();
        texts.Clear();
        notes.Clear();
    }
}
