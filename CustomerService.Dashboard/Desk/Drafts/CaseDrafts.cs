using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>What officers have typed in a case and not sent. A draft is its writer's alone, and is there only while they may see the case.</summary>
public sealed class CaseDrafts
{
    private readonly IDbContextFactory<CustomerServiceDb> databases;
    private readonly Organizations organizations;
    private readonly DraftRows rows;

    public CaseDrafts(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, TimeProvider clock) =>
        (this.databases, this.organizations, rows) = (databases, organizations, new DraftRows(databases, clock));

    /// <summary>One's drafts of a case, the latest first; none of a case that is not there for this person.</summary>
    public async Task<IReadOnlyList<CaseDraft>> OfAsync(ClaimsPrincipal person, string number, CancellationToken cancellation = default)
    {
        var found = await rows.OfAsync(CaseActor.Of(person).Account, number, verb: null, cancellation);
        if (found.Count == 0 || !await MaySeeAsync(person, number, cancellation)) return [];
        return [.. found.Select(Read).OfType<CaseDraft>()];
    }

    /// <summary>Keeps what is typed in a verb's form; empty words are nothing to keep.</summary>
    public async Task KeepAsync(ClaimsPrincipal person, string number, ComplaintVerb verb, IReadOnlyDictionary<string, string> words, CancellationToken cancellation = default)
    {
        var typed = words.Where(word => word.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        if (typed.Count == 0) await DropAsync(person, number, verb, cancellation);
        else if (await MaySeeAsync(person, number, cancellation)) await rows.KeepAsync(CaseActor.Of(person).Account, number, verb.ToString(), typed, cancellation);
    }

    /// <summary>It was sent, or is not wanted any more.</summary>
    public Task DropAsync(ClaimsPrincipal person, string number, ComplaintVerb verb, CancellationToken cancellation = default) =>
        rows.DropAsync(CaseActor.Of(person).Account, number, verb.ToString(), cancellation);

    private async Task<bool> MaySeeAsync(ClaimsPrincipal person, string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Complaints.VisibleTo(person, await organizations.RefreshAsync(cancellation)).AnyAsync(row => row.Number == number, cancellation);
    }

    private static CaseDraft? Read(CaseDraftRow row) => Enum.TryParse<ComplaintVerb>(row.Verb, out var verb) && DraftRows.WordsOf(row) is { } words
        ? new CaseDraft(verb, words, DateTimeOffset.FromUnixTimeMilliseconds(row.SavedMs))
        : null;
}
