using System.Collections.Concurrent;
using CustomerService.Dashboard.Desk.Families;
using CustomerService.Dashboard.Desk.Storms;
using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Ladder;

/// <summary>
/// Does at the desk what the rules do by themselves, whoever watches. It asks the index for the cases whose moment has come, not
/// for all; what it cannot do now, or missed while it was stopped, it does at its next look, since each case keeps its own moment.
/// </summary>
public sealed class CaseWatch : Lookout
{
    private const int MostAtOnce = 200;

    private readonly ConcurrentDictionary<string, bool> families = new(StringComparer.Ordinal);
    private readonly IDbContextFactory<CustomerServiceDb> databases;
    private readonly RuleDesk desk;
    private readonly FamilyDesk familyDesk;
    private readonly StormGathering storms;
    private readonly WorkingCalendars calendars;
    private bool hasCaughtUp;
    private int? calendar;

    public CaseWatch(
        IDbContextFactory<CustomerServiceDb> databases, Journal journal, RuleDesk desk, FamilyDesk familyDesk, StormGathering storms, WorkingCalendars calendars, TimeProvider clock, ILogger<CaseWatch> log)
        : base(TimeSpan.FromSeconds(1), "The cases that fall due could not be looked through", clock, log)
    {
        (this.databases, this.desk, this.familyDesk, this.storms, this.calendars) = (databases, desk, familyDesk, storms, calendars);
        journal.Listen(Note);
    }

    /// <summary>One look: everything that has fallen due by now.</summary>
    /// <returns>How many cases something happened to.</returns>
    public async Task<int> LookAsync(CancellationToken cancellation = default)
    {
        var changed = 0;
        if (calendar != calendars.Current.Version.Number) changed += await RenewAsync(cancellation);
        foreach (var lead in families.Keys)
        {
            families.TryRemove(lead, out _);
            if (await TryAsync(lead, () => familyDesk.SettleAsync(lead, cancellation))) changed++;
        }

        foreach (var storm in await storms.OnAsync(cancellation))
        {
            if (await TryAsync(storm, () => storms.GatherAsync(storm, cancellation))) changed++;
        }

        foreach (var number in await DueAsync(cancellation))
        {
            if (await TryAsync(number, () => desk.FollowAsync(number, cancellation))) changed++;
        }

        return changed;
    }

    /// <inheritdoc />
    protected override async Task OnBeatAsync(CancellationToken cancellation)
    {
        if (!hasCaughtUp) await CatchUpAsync(cancellation);
        hasCaughtUp = true;
        await LookAsync(cancellation);
    }

    /// <summary>Families that an earlier process left half done: a lead that was answered while a member was not.</summary>
    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var leads = await db.Complaints.Where(row => row.Lead != null && row.State < ComplaintState.Closed).Select(row => row.Lead!).Distinct().ToListAsync(cancellation);
        foreach (var lead in leads) families[lead] = true;
    }

    private void Note(JournalCommit commit)
    {
        foreach (var row in commit.Cases.Rows)
        {
            if (row.Lead is { } lead) families[lead] = true;
            else if (row.State >= ComplaintState.Replied || row.IsSealed) families[row.Number] = true;
        }
    }

    private async Task<List<string>> DueAsync(CancellationToken cancellation)
    {
        var now = Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Complaints.Where(row => row.RulesMs <= now).OrderBy(row => row.RulesMs).Select(row => row.Number).Take(MostAtOnce).ToListAsync(cancellation);
    }

    /// <summary>At the start, and when a notice was recorded.</summary>
    private async Task<int> RenewAsync(CancellationToken cancellation)
    {
        var version = calendars.Current.Version.Number;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var provisional = await db.Complaints.Where(row => row.IsProvisional).Select(row => row.Number).ToListAsync(cancellation);
        var changed = 0;
        foreach (var number in provisional) changed += await TryAsync(number, () => desk.RenewAsync(number, cancellation)) ? 1 : 0;
        calendar = version;
        return changed;
    }

    private async Task<bool> TryAsync(string number, Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
#pragma warning disable CA1031 // One case's fault is its own: the others go on, and it is looked at again.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            // The number may be that of a sealed case: it is nobody's to read in a Log.
            Log.LogError(fault, "A case{Which} could not be moved on by the rules", ComplaintNumber.IsSealed(number) ? "" : " " + number);
            return false;
        }
    }
}
