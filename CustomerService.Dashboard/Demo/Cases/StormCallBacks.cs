using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>
/// Calls back those who reported an outage, hours after all were answered at once: most of them, so that the list of an event that
/// is just over grows shorter while one looks.
/// </summary>
internal sealed class StormCallBacks(IDbContextFactory<CustomerServiceDb> databases, Journal journal, Organizations organizations, CaseRules rules)
{
    private const int MostAtOnce = 60;
    private const double LongestHours = 40;
    private const double NeverCalled = .12;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);
    private static readonly CaseTexts Texts = CaseTexts.Instance;
    private DateTimeOffset next;

    public async Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (now < next) return;
        next = now + Every;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var nowMs = now.ToUnixTimeMilliseconds();
        var waiting = await db.Complaints.AsNoTracking()
            .Where(row => row.Storm != null && row.Storm != row.Number && row.RepliedMs != null && row.CalledBackMs == null && row.Phone != null
                && row.IdempotencyKey != null && row.IdempotencyKey.StartsWith(CaseStory.KeyPrefix))
            .OrderBy(row => row.RepliedMs).Select(row => new { row.Number, Key = row.IdempotencyKey!, RepliedMs = row.RepliedMs!.Value }).ToListAsync(cancellation);
        foreach (var each in waiting.Where(each => IsDue(each.Key, each.RepliedMs, nowMs)).Take(MostAtOnce)) await CallAsync(db, each.Number, each.Key, now, cancellation);
    }

    private static bool IsDue(string key, long repliedMs, long nowMs)
    {
        var chance = Of(key);
        return !chance.Happens(NeverCalled) && repliedMs + (chance.Between(.5, LongestHours) * 3_600_000) <= nowMs;
    }

    private async Task CallAsync(CustomerServiceDb db, string number, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var events = await ComplaintHistory.EventsAsync(db, number, cancellation);
        if (events.Count == 0 || Complaint.Of(number, events) is not { Sample: null, CalledBackAt: null } complaint || complaint.Refuses(ComplaintVerb.CallBack) is not null) return;
        var chance = Of(key);
        var at = now > complaint.UpdatedAt ? now : complaint.UpdatedAt.AddSeconds(1);
        var by = StoryCast.By(StoryCast.Officer(chance, complaint.Placement.Unit, isSealed: false));
        var rating = chance.Part() switch { < .4 => 5, < .75 => 4, < .92 => 3, _ => 2 };
        complaint.RecordCallBack(new() { By = by, At = at, IsReached = true, Rating = rating, Note = chance.Of(Texts.Callbacks) });
        // Somebody else was quicker when it is refused.
        await journal.AppendAsync(ComplaintEntry.Of(number, events.Count, rules.Promise(number, events, complaint.Fresh, organizations.Current)), cancellation);
    }

    private static Chance Of(string key) => CaseStory.Read(key) is var (day, index) ? new(Chance.Seed(DemoHistory.Seed, day.DayNumber, index, -2)) : new(0);
}
