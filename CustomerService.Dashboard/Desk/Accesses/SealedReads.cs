using System.Collections.Concurrent;
using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Desk.Accesses;

/// <summary>
/// Journals who opens a sealed case, before it is shown (CSG 2.2.7, 2.5.7): what cannot be journaled is not shown. Looking again
/// within a minute is the same read, so that a page that follows the case while it is open makes no entry for each of its looks.
/// </summary>
public sealed class SealedReads(Journal journal, TimeProvider clock)
{
    /// <summary>How long a read is the same one.</summary>
    public static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<(string Account, string Number), DateTimeOffset> noted = new();

    /// <exception cref="JournalUnavailableException">It was not noted.</exception>
    public async Task NoteAsync(ClaimsPrincipal reader, Complaint complaint, CancellationToken cancellation = default)
    {
        if (!complaint.Placement.IsSealed) return;
        var (by, now) = (CaseActor.Of(reader), clock.GetUtcNow());
        if (noted.TryGetValue((by.Account, complaint.Number), out var last) && now - last < Same) return;
        await journal.AppendAsync([CaseAccessEntry.SealedRead(complaint.Number, by, now)], cancellation);
        if (noted.Count >= MostRemembered) noted.Clear();
        noted[(by.Account, complaint.Number)] = now;
    }
}
