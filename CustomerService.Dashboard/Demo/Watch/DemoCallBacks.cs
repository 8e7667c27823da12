using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Features.Hotline.Callbacks;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Demo;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Demo.Watch;

/// <summary>
/// The demo's officers work the call-back lists of their subsidiaries off, the first come first: one caller after the other, most of them
/// reached, some only at another attempt, some given up. It goes on from what the journal holds, so that a restart changes nothing.
/// </summary>
internal sealed class DemoCallBacks(CallbackQueries queries, Journal journal, Organizations organizations, IOptions<CallbackSettings> settings)
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(45);

    /// <summary>Nobody is called back before the queue that they left has had time to empty.</summary>
    private static readonly TimeSpan Earliest = TimeSpan.FromMinutes(6);

    private static readonly DemoPerson[] Officers = [.. DemoPerson.Colleagues.Where(person => person.Role == Roles.ComplaintOfficer)];

    private DateTimeOffset next;

    public async Task AdvanceAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (now < next) return;
        next = now + Every;
        foreach (var unit in organizations.Current.Unit(DemoOrganization.HeadOffice)?.Children ?? [])
        {
            var officers = Array.FindAll(Officers, person => person.UnitCode == unit.Code);
            if (officers.Length > 0) await WorkAsync(await queries.ReadAsync(unit, cancellation), officers, now, cancellation);
        }
    }

    private async Task WorkAsync(CallbackList list, DemoPerson[] officers, DateTimeOffset now, CancellationToken cancellation)
    {
        var acts = Acts(list, officers, now).ToList();
        if (acts.Count > 0) await journal.AppendAsync([.. acts], cancellation);
    }

    /// <summary>What was done up to now since the last act that the list knows.</summary>
    private IEnumerable<CallbackEntry> Acts(CallbackList list, DemoPerson[] officers, DateTimeOffset now)
    {
        var retryMs = (long)settings.Value.RetryAfter.TotalMilliseconds;
        var nowMs = now.ToUnixTimeMilliseconds();
        var open = list.Lines.Where(line => !line.IsCallingAgain && (line.TakenBy is null || officers.Any(officer => officer.UserName == line.TakenBy)))
            .Select(line => new Entry(line)).ToList();
        var timeMs = list.Settled.Select(settled => settled.EndedMs).Concat(list.Lines.Select(line => line.NotBeforeMs - retryMs).OfType<long>())
            .Append((now - settings.Value.Within).ToUnixTimeMilliseconds()).Max();
        while (true)
        {
            if (open.Find(entry => entry.TakenBy is not null) is not { } entry)
            {
                entry = open.Find(each => each.FromMs <= timeMs) ?? open.MinBy(each => each.FromMs);
                if (entry is null) yield break;
                timeMs = Math.Max(timeMs, entry.FromMs);
                var pause = entry.Chance();
                timeMs += (long)(pause.Between(45, 330) * 1000);
                if (timeMs > nowMs) yield break;
                (entry.TakenBy, entry.TakenMs, entry.Round) = (pause.Of(officers).UserName, timeMs, entry.Round + 1);
                yield return entry.Act("take", CallbackAct.Taken, timeMs, null);
            }

            var chance = entry.Chance();
            timeMs = entry.TakenMs + (long)(chance.Between(35, 190) * 1000);
            if (timeMs > nowMs) yield break;
            entry.Attempts++;
            var outcome = chance.Happens(.66) ? CallbackOutcome.Reached : entry.Attempts >= MostAttempts || chance.Happens(.15) ? CallbackOutcome.NotReached : CallbackOutcome.TryAgain;
            yield return entry.Act("end", CallbackAct.Done, timeMs, outcome);
            (entry.TakenBy, entry.FromMs) = (null, timeMs + retryMs);
            if (outcome != CallbackOutcome.TryAgain) open.Remove(entry);
        }
    }

    private sealed class Entry(CallbackLine line)
    {
        public string? TakenBy { get; set; } = line.TakenBy;

        public long TakenMs { get; set; } = line.TakenMs ?? 0;

        public int Round { get; set; } = line.Round;

        public int Attempts { get; set; } = line.Attempts;

        /// <summary>Not to be called before.</summary>
        public long FromMs { get; set; } = Math.Max(line.LastMs + (long)Earliest.TotalMilliseconds, line.NotBeforeMs ?? 0);

        public Chance Chance() => new(Traffic.Chance.Seed(DemoHistory.Seed, line.FirstMs, Round, TakenBy is null ? 0 : 1));

        public CallbackEntry Act(string step, CallbackAct act, long timeMs, CallbackOutcome? outcome) => new()
        {
            Source = CallbackEntry.Desk, Id = $"{line.Caller}/{Round}/{step}", Subject = line.Caller, Time = DateTimeOffset.FromUnixTimeMilliseconds(timeMs),
            Act = act, By = TakenBy!, Round = Round, Outcome = outcome,
        };
    }
}
