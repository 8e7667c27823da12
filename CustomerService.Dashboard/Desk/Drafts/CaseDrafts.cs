using System.Security.Claims;
using System.Text.Json;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>
/// Keeps what officers have typed and not sent, so that neither a lost line nor a restart costs a word. A draft is its writer's alone,
/// is there only while they may see the case, and goes when it is sent or after <see cref="Kept"/>.
/// </summary>
public sealed class CaseDrafts(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Longer than the longest field of a form and a little of the others.</summary>
    public const int MostCharacters = 60_000;

    /// <summary>One's drafts of a case, the latest first; none of a case that is not there for this person.</summary>
    public async Task<IReadOnlyList<CaseDraft>> OfAsync(ClaimsPrincipal person, string number, CancellationToken cancellation = default)
    {
        var (name, oldest) = (CaseActor.Of(person).Account, (clock.GetUtcNow() - Kept).ToUnixTimeMilliseconds());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.CaseDrafts.AsNoTracking().Where(row => row.UserName == name && row.Number == number && row.SavedMs >= oldest).OrderByDescending(row => row.SavedMs).ToListAsync(cancellation);
        if (rows.Count == 0 || !await MaySeeAsync(db, person, number, cancellation)) return [];
        return [.. rows.Select(Read).OfType<CaseDraft>()];
    }

    /// <summary>Keeps what is typed in a verb's form; empty words are nothing to keep.</summary>
    public async Task KeepAsync(ClaimsPrincipal person, string number, ComplaintVerb verb, IReadOnlyDictionary<string, string> words, CancellationToken cancellation = default)
    {
        var typed = words.Where(word => word.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
        if (typed.Count == 0)
        {
            await DropAsync(person, number, verb, cancellation);
            return;
        }

        var json = JsonSerializer.Serialize(typed);
        if (json.Length > MostCharacters) return;
        var (name, kind, now) = (CaseActor.Of(person).Account, verb.ToString(), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (name.Length == 0 || !await MaySeeAsync(db, person, number, cancellation)) return;
        if (await db.CaseDrafts.FirstOrDefaultAsync(row => row.UserName == name && row.Number == number && row.Verb == kind, cancellation) is { } known) (known.Words, known.SavedMs) = (json, now.ToUnixTimeMilliseconds());
        else db.CaseDrafts.Add(new CaseDraftRow { UserName = name, Number = number, Verb = kind, Words = json, SavedMs = now.ToUnixTimeMilliseconds() });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another window of the same person kept its own at this moment; writing goes on, and the next pause keeps again.
        }

        var oldest = (now - Kept).ToUnixTimeMilliseconds();
        await db.CaseDrafts.Where(row => row.UserName == name && row.SavedMs < oldest).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>It was sent, or is not wanted any more.</summary>
    public async Task DropAsync(ClaimsPrincipal person, string number, ComplaintVerb verb, CancellationToken cancellation = default)
    {
        var (name, kind) = (CaseActor.Of(person).Account, verb.ToString());
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.CaseDrafts.Where(row => row.UserName == name && row.Number == number && row.Verb == kind).ExecuteDeleteAsync(cancellation);
    }

    private async Task<bool> MaySeeAsync(CustomerServiceDb db, ClaimsPrincipal person, string number, CancellationToken cancellation) =>
        await db.Complaints.VisibleTo(person, await organizations.RefreshAsync(cancellation)).AnyAsync(row => row.Number == number, cancellation);

    private static CaseDraft? Read(CaseDraftRow row)
    {
        try
        {
            return Enum.TryParse<ComplaintVerb>(row.Verb, out var verb) && JsonSerializer.Deserialize<Dictionary<string, string>>(row.Words) is { } words
                ? new CaseDraft(verb, words, DateTimeOffset.FromUnixTimeMilliseconds(row.SavedMs))
                : null;
        }
        catch (JsonException)
        {
            // Written by another version: it is a draft, and no word of it was ever said.
            return null;
        }
    }
}
