using System.Data.Common;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>Folds the desk's entries into the cases' rows, on the journal's connection and inside its transaction.</summary>
internal sealed class ComplaintProjection(DbConnection connection, JournalTable journal) : IDisposable
{
    private const int MostRemembered = 2_000;

    private readonly ComplaintTable table = new(connection);
    private readonly CaseFileTable files = new(connection);
    private readonly CaseTextTable texts = new(connection);
    private readonly CaseMentionTable mentions = new(connection);
    private (string? Number, int Sequence) refused;
    private readonly Dictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether the entry is the case's next event. One made from an older state of the case is not, nor is what its author made
    /// after it: both are refused like duplicates, and the author looks again.
    /// </summary>
    public bool Continues(ComplaintEntry entry)
    {
        var continues = refused != (entry.Subject, entry.Sequence - 1) && IsNext(entry);
        refused = continues ? default : (entry.Subject, entry.Sequence);
        return continues;
    }

    /// <summary>Folds an entry; the rows are written at <see cref="Save"/>.</summary>
    /// <returns>The case after it.</returns>
    public Complaint Add(long position, ComplaintEntry entry, OrganizationTree organization, ComplaintChanges changes)
    {
        var found = Find(entry.Subject);
        if (found is null) known[entry.Subject] = found = new Known(Complaint.Of(entry.Subject, [entry.Event]), []);
        else found.Complaint.Apply(entry.Event);
        found.Positions.Add(position);
        if (entry.Event is FileAttached file) files.Add(entry.Subject, file);
        changes.Set(Row(found, organization));
        if (entry.Event is Noted { Mentions.Count: > 0 } note) changes.Set(entry.Subject, entry.Sequence, note);
        if (entry.Event is Received or Amended) changes.Set(CaseTextTable.Of(found.Complaint, found.Positions[0]));
        return found.Complaint;
    }

    /// <summary>Takes note of a case to which another process has written; its row holds that already.</summary>
    public void Follow(ComplaintEntry entry, OrganizationTree organization, ComplaintChanges changes)
    {
        if (Find(entry.Subject) is { } found) changes.Set(Row(found, organization));
    }

    /// <summary>Writes each changed case once.</summary>
    public void Save(ComplaintChanges changes)
    {
        foreach (var row in changes.Rows) table.Put(row);
        foreach (var text in changes.Texts) texts.Put(text);
        foreach (var (number, sequence, note) in changes.Notes) mentions.Put(number, sequence, note);
        if (known.Count > MostRemembered) Forget();
    }

    public void Forget() => known.Clear();

    public void Dispose()
    {
        mentions.Dispose();
        texts.Dispose();
        table.Dispose();
        files.Dispose();
    }

    private static ComplaintRow Row(Known found, OrganizationTree organization) =>
        ComplaintRows.Of(found.Complaint, organization.Unit(found.Complaint.Placement.Unit)?.Id, JournalPositions.Encode(found.Positions));

    private bool IsNext(ComplaintEntry entry) => entry.Event is Received received
        ? entry.Sequence == 1 && Find(entry.Subject) is null && !IsKnown(received.Key)
        : Find(entry.Subject) is { } found && found.Complaint.Sequence + 1 == entry.Sequence;

    private bool IsKnown(string? key) =>
        key is not null && (known.Values.Any(each => each.Complaint.Intake.Key == key) || table.HasKey(key));

    private Known? Find(string number)
    {
        if (known.TryGetValue(number, out var found)) return found;
        if (table.Entries(number) is not { } entries) return null;
        var positions = JournalPositions.Decode(entries);
        var events = positions.Select(position => ((ComplaintEntry)journal.Entry(position).Entry).Event);
        return known[number] = new Known(Complaint.Of(number, events), [.. positions]);
    }

    private sealed record Known(Complaint Complaint, List<long> Positions);
}
