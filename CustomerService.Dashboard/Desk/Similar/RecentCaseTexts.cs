using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Complaints.Similarity;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Similar;

/// <summary>
/// The latest cases' words in this process's memory. They are brought up to date when somebody asks, by what was recorded since,
/// in whichever process; what it answers are only candidates, which the database judges anew. What is sealed is never in it.
/// </summary>
public sealed class RecentCaseTexts(IDbContextFactory<CustomerServiceDb> databases) : IDisposable
{
    /// <summary>So many of the latest are compared: a repeated report comes within days.</summary>
    public const int Most = 5_000;

    private readonly SemaphoreSlim turn = new(1);
    private readonly RecentTexts texts = new(Most);
    private long last;

    /// <summary>Ids of the latest cases' texts that share most with the words.</summary>
    public async Task<IReadOnlyList<long>> CandidatesAsync(string words, int count, CancellationToken cancellation = default)
    {
        var asked = Grams.Of(SearchText.Fold(words));
        if (asked.Count == 0) return [];
        await turn.WaitAsync(cancellation);
        try
        {
            await FollowAsync(cancellation);
            return texts.Candidates(asked, count);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task FollowAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var newest = await db.CaseTexts.MaxAsync(text => (long?)text.Id, cancellation) ?? 0;
        if (newest == last) return;
        // A journal that begins anew has lower positions.
        if (newest < last)
        {
            texts.Clear();
            last = 0;
        }

        var after = last;
        var open = db.CaseTexts.AsNoTracking().Join(db.Complaints.Where(row => !row.IsSealed), text => text.Number, row => row.Number, (text, _) => text);
        var fresh = await open.Where(text => text.Id > after).OrderByDescending(text => text.Id).Take(Most).Select(text => new { text.Id, text.Words }).ToListAsync(cancellation);
        foreach (var text in fresh.AsEnumerable().Reverse()) texts.Add(text.Id, Grams.Of(text.Words));
        last = newest;
    }
}
