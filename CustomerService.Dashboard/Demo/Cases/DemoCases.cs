using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>
/// The demo's cases: those of the past half year at once, then each step of each case when its time has come. They pass the
/// rules and the journal that everybody's cases pass. A case that somebody took in hand is left to them.
/// </summary>
internal sealed class DemoCases(
    DemoSettings settings, IDbContextFactory<CustomerServiceDb> databases, Journal journal, Organizations organizations, CaseRules rules,
    WorkingCalendars calendars, OrganizationZone zone, ILogger<DemoCases> log)
{
    /// <summary>The rule pack whose kinds and categories the stories are about.</summary>
    private const string Pack = "csg-2003";

    private const int DaysOfPast = 180;

    /// <summary>After so many days without an event nothing more happens in any story.</summary>
    private const int DaysOfStory = 60;

    private const int EntriesASend = 3_000;

    private readonly RecentCalls calls = new();
    private readonly PriorityQueue<PlayedCase, (DateTimeOffset At, string Key)> upcoming = new();
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private StoryTeller? teller;
    private DateOnly told;

    /// <summary>Tells of calls that cases may come from.</summary>
    public void Note(IEnumerable<CallEvent> events) => calls.Note(events);

    /// <summary>Brings everything up to the moment: what is recorded already is not recorded again.</summary>
    public async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        teller = null;
        upcoming.Clear();
        numbers.Clear();
        if (rules.Now(now).Pack is not { Id: Pack } pack) return;
        var stories = new StoryTeller(pack, calendars, zone, DemoHistory.Seed);
        var today = told = zone.DayOf(now);
        await ResumeAsync(stories, now, cancellation);
        for (var ago = Math.Min(settings.HistoryDays, DaysOfPast); ago >= 0; ago--)
        {
            foreach (var story in stories.Day(today.AddDays(-ago), DemoVolume.CasesADay(ago)))
            {
                if (!numbers.ContainsKey(story.Key)) Await(new PlayedCase(story));
            }
        }

        await PlayAsync(now, isCatchingUp: true, cancellation);
        teller = stories;
    }

    /// <summary>Does what is due by the moment.</summary>
    public async Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (teller is null) return;
        for (; told < zone.DayOf(now); )
        {
            told = told.AddDays(1);
            foreach (var story in teller.Day(told, DemoVolume.CasesADay(daysAgo: 0))) Await(new PlayedCase(story));
        }

        await PlayAsync(now, isCatchingUp: false, cancellation);
        calls.Forget(now);
    }

    private void Await(PlayedCase played)
    {
        if (played.NextAt is { } next) upcoming.Enqueue(played, (next, played.Story.Key));
    }

    /// <summary>Finds the cases that are recorded, and where their stories stand.</summary>
    private async Task ResumeAsync(StoryTeller stories, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var since = now.AddDays(-DaysOfStory).ToUnixTimeMilliseconds();
        var rows = await db.Complaints.AsNoTracking().Where(row => row.IdempotencyKey != null && row.IdempotencyKey.StartsWith(CaseStory.KeyPrefix))
            .Select(row => new { Key = row.IdempotencyKey!, row.Number, row.Sequence, row.UpdatedMs }).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            numbers[row.Key] = row.Number;
            if (row.UpdatedMs < since || CaseStory.Read(row.Key) is not var (day, index)) continue;
            var story = stories.Tell(day, index);
            if (row.Sequence > story.Steps.Count) continue;
            var events = await ComplaintHistory.EventsAsync(db, row.Number, cancellation);
            if (Done(story, events) is { } done) Await(new PlayedCase(story, row.Number, done));
        }
    }

    /// <returns>How many steps are done; null when others than the story had a hand in the case.</returns>
    private static int? Done(CaseStory story, IReadOnlyList<ComplaintEvent> events)
    {
        // What the rules do by themselves, the lead's answer in a member included, is nobody's hand.
        var acts = events.Skip(1).Where(happened => happened.By != By.Rules && happened is not (Replied { Lead: not null } or Closed { Lead: not null })).ToList();
        return acts.Count <= story.Steps.Count && acts.Zip(story.Steps).All(pair => pair.First.At == pair.Second.At || StoryCast.IsColleague(pair.First.By.Account)) ? acts.Count : null;
    }

    private async Task PlayAsync(DateTimeOffset now, bool isCatchingUp, CancellationToken cancellation)
    {
        var tree = organizations.Current;
        while (upcoming.TryPeek(out _, out var next) && next.At <= now)
        {
            cancellation.ThrowIfCancellationRequested();
            var scenes = new List<CaseScene>();
            await using (var db = await databases.CreateDbContextAsync(cancellation))
            {
                var serials = new CaseSerials(db, zone);
                for (var entries = 0; entries < EntriesASend && upcoming.TryPeek(out _, out next) && next.At <= now;)
                {
                    var played = upcoming.Dequeue();
                    if (await StageAsync(db, serials, played, isCatchingUp ? now : next.At, tree, cancellation) is not { } scene) continue;
                    scenes.Add(scene);
                    numbers[played.Story.Key] = scene.Number;
                    entries += scene.Entries.Count;
                }
            }

            await KeepAsync(scenes, isCatchingUp, cancellation);
        }
    }

    /// <summary>What happens to a case until the moment, as the journal takes it; null when it is somebody else's now.</summary>
    private async Task<CaseScene?> StageAsync(CustomerServiceDb db, CaseSerials serials, PlayedCase played, DateTimeOffset until, OrganizationTree tree, CancellationToken cancellation)
    {
        var story = played.Story;
        var events = played.Number is null ? [] : await ComplaintHistory.EventsAsync(db, played.Number, cancellation);
        if (played.Number is not null && (events.Count == 0 || Done(story, events) != played.Done)) return null;
        var complaint = played.Number is { } number ? Complaint.Of(number, events) : await ReceiveAsync(serials, story, tree, cancellation);
        var done = played.Done;
        try
        {
            for (; done < story.Steps.Count && story.Steps[done] is var step && step.At <= until; done++)
                step.Act(complaint, story.LeadKey is { } key ? numbers.GetValueOrDefault(key) : null, step.At > complaint.UpdatedAt ? step.At : complaint.UpdatedAt.AddSeconds(1));
        }
        catch (RefusedTransitionException refused)
        {
            log.LogDebug(refused, "The demo leaves case {Number} as it stands", complaint.Number);
            done = story.Steps.Count;
        }

        var happened = rules.Promise(complaint.Number, events, complaint.Fresh, tree);
        return new CaseScene(played, complaint, ComplaintEntry.Of(complaint.Number, events.Count, happened), done);
    }

    private async Task<Complaint> ReceiveAsync(CaseSerials serials, CaseStory story, OrganizationTree tree, CancellationToken cancellation)
    {
        var asked = story.Asked;
        if (asked.Channel == "call" && calls.Take(asked.Unit[..2], Business(asked.Kind), story.At) is { } call)
            asked = asked with { Call = call.Call, Queue = call.Queue, Complainant = asked.Complainant.Phone is null ? asked.Complainant : asked.Complainant with { Phone = call.Caller } };
        var received = rules.Receive(asked, story.By, story.At, tree);
        return Complaint.Receive(await serials.NextAsync(received, cancellation), received);
    }

    /// <summary>Sends everything at once; what lost its number to somebody who recorded a case meanwhile is tried anew.</summary>
    private async Task KeepAsync(List<CaseScene> scenes, bool isCatchingUp, CancellationToken cancellation)
    {
        try
        {
            var entries = scenes.SelectMany(scene => scene.Entries).ToList();
            var isWhole = entries.Count == 0 || (await journal.AppendAsync(entries, cancellation)).Accepted == entries.Count;
            foreach (var scene in scenes)
            {
                var kept = isWhole ? scene.Number : await NumberOfAsync(scene, cancellation);
                if (kept == scene.Number) GoOn(scene, isCatchingUp);
                else if (kept is null) Forget(scene);
            }

            if (isWhole && scenes.SelectMany(StoryLooks.Of).ToList() is { Count: > 0 } looks) await journal.AppendAsync(looks, cancellation);
        }
        catch (JournalUnavailableException)
        {
            // Nothing was kept: all of it is due still.
            foreach (var scene in scenes) Forget(scene);
            throw;
        }
    }

    private void GoOn(CaseScene scene, bool isCatchingUp)
    {
        (scene.Played.Number, scene.Played.Done) = (scene.Number, scene.Done);
        // Nobody works on the cases of those whom a visitor plays while the visitor may be looking.
        if (isCatchingUp || !StoryCast.IsPlayed(scene.Complaint.Officer)) Await(scene.Played);
    }

    private void Forget(CaseScene scene)
    {
        if (scene.Played.Number is null) numbers.Remove(scene.Played.Story.Key);
        Await(scene.Played);
    }

    /// <summary>The number under which the story's case is recorded as it was staged; empty when it went another way, here or in another process, null when it is not recorded.</summary>
    private async Task<string?> NumberOfAsync(CaseScene scene, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Complaints.Where(row => row.IdempotencyKey == scene.Played.Story.Key).Select(row => new { row.Number, row.Sequence }).FirstOrDefaultAsync(cancellation);
        return row is null ? null : row.Sequence >= scene.Complaint.Sequence ? row.Number : "";
    }

    private static Organization.DemoBusiness Business(string kind) => kind switch
    {
        "fault-report" => Organization.DemoBusiness.Faults,
        "complaint" or "report" or "suggestion" => Organization.DemoBusiness.Complaints,
        _ => Organization.DemoBusiness.Billing,
    };
}
