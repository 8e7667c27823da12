using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Drafts;

/// <summary>
/// The words that people have typed and not sent, by whom and for what: so that neither a lost line nor a restart costs one. They go
/// when they are sent, or after <see cref="Kept"/>. Whether somebody may write there is for those to ask who keep them.
/// </summary>
internal sealed class DraftRows(IDbContextFactory<CustomerServiceDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    // A Chinese character counts as one, as it does in the form.
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Longer than the longest field of a form and a little of the others.</summary>
    private const int MostCharacters = 60_000;

    private long OldestMs => (clock.GetUtcNow() - Kept).ToUnixTimeMilliseconds();

    /// <summary>One person's, the latest first.</summary>
    /// <param name="number">What they are about; null for all of the kind.</param>
    /// <param name="verb">What they are for; null for all about it.</param>
    public async Task<IReadOnlyList<CaseDraftRow>> OfAsync(string account, string? number, string? verb, CancellationToken cancellation)
    {
        var oldest = OldestMs;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = db.CaseDrafts.AsNoTracking().Where(row => row.UserName == account && row.SavedMs >= oldest);
        if (number is not null) rows = rows.Where(row => row.Number == number);
        if (verb is not null) rows = rows.Where(row => row.Verb == verb);
        return await rows.OrderByDescending(row => row.SavedMs).ToListAsync(cancellation);
    }

    /// <summary>Keeps the words; more of them than a form can hold are nobody's writing.</summary>
    public async Task KeepAsync(string account, string number, string verb, IReadOnlyDictionary<string, string> words, CancellationToken cancellation)
    {
        var json = JsonSerializer.Serialize(words, Form);
        if (json.Length > MostCharacters || account.Length == 0) return;
        var (now, oldest) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), OldestMs);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.CaseDrafts.FirstOrDefaultAsync(row => row.UserName == account && row.Number == number && row.Verb == verb, cancellation) is { } known) (known.Words, known.SavedMs) = (json, now);
        else db.CaseDrafts.Add(new CaseDraftRow { UserName = account, Number = number, Verb = verb, Words = json, SavedMs = now });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another window of the same person kept its own at this moment; writing goes on, and the next pause keeps again.
        }

        await db.CaseDrafts.Where(row => row.UserName == account && row.SavedMs < oldest).ExecuteDeleteAsync(cancellation);
    }

    public async Task DropAsync(string account, string number, string verb, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.CaseDrafts.Where(row => row.UserName == account && row.Number == number && row.Verb == verb).ExecuteDeleteAsync(cancellation);
    }

    /// <returns>Null for what another version wrote: it is a draft, and no word of it was ever said.</returns>
    public static IReadOnlyDictionary<string, string>? WordsOf(CaseDraftRow row)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(row.Words);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
