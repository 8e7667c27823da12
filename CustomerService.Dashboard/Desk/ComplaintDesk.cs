using System.Security.Claims;
using System.Security.Cryptography;
using CustomerService.Dashboard.Desk.Families;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk;

/// <summary>
/// Everything that changes a case goes through here, from every door: who may is asked anew, the case decides whether it can,
/// and it is done when the journal has it. What two people do at once to one case is done one after the other.
/// </summary>
public sealed class ComplaintDesk(
    IDbContextFactory<CustomerServiceDb> databases, Journal journal, Organizations organizations, CaseRules rules, DeskOfficers officers,
    FamilyDesk families, Sessions sessions, OrganizationZone zone, TimeProvider clock) : IDisposable
{
    private const int Tries = 20;

    // One number after the other: whoever numbers at the same time in another process makes the loser look again.
    private readonly SemaphoreSlim numbering = new(1);

    /// <summary>Records a new case.</summary>
    /// <returns>The case, and whether it is new: with a key that is known it is the one recorded before.</returns>
    /// <exception cref="InvalidCaseException">A field is wrong.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public async Task<(Complaint Complaint, bool IsNew)> ReceiveAsync(ClaimsPrincipal actor, NewCase asked, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        if (!DeskAccess.MayReceive(actor) || !await sessions.IsStillWelcomeAsync(actor, cancellation)) throw new InvalidCaseException("unit", "this user may not record cases");
        if (!Access.MaySee(actor, tree, asked.Unit)) throw new InvalidCaseException("unit", $"'{asked.Unit}' is no unit of this user");
        var intake = rules.Receive(asked, CaseActor.Of(actor), clock.GetUtcNow(), tree);
        IReadOnlyList<ComplaintEvent> events = [intake, .. asked.Files.Select(file => file.Attached(intake.By, intake.At))];
        await numbering.WaitAsync(cancellation);
        try
        {
            for (var tried = 0; tried < Tries; tried++)
            {
                if (asked.Key is { } key && await FindByKeyAsync(key, cancellation) is { } known) return (known, false);
                var number = await NextNumberAsync(intake.Placement.IsSealed, cancellation);
                if (await KeepAsync(number, 0, events, cancellation)) return (Complaint.Of(number, events), true);
            }
        }
        finally
        {
            numbering.Release();
        }

        throw new JournalUnavailableException("The desk is too busy to number a case; try again.");
    }

    /// <summary>Does what a verb says, with somebody's words; see <see cref="DoAsync"/>.</summary>
    /// <exception cref="InvalidCaseException">A word is missing or wrong.</exception>
    public async Task<Complaint> ActAsync(
        ClaimsPrincipal actor, string number, ComplaintVerb verb, VerbWords words, int? seen = null, CancellationToken cancellation = default)
    {
        await officers.RefreshAsync();
        if (verb == ComplaintVerb.Join) await CheckLeadAsync(actor, words.Lead, cancellation);
        if (verb == ComplaintVerb.Split) return await SplitAsync(actor, number, words, seen, cancellation);
        return await DoAsync(actor, number, (complaint, step) => new CaseVerbs(rules.Of(complaint.Intake).Pack, organizations.Current, officers).Do(complaint, verb, words, step), seen, cancellation);
    }

    /// <summary>
    /// Does something to a case. When somebody else changed it meanwhile, it is tried again on what the case is now, unless that
    /// bears on what was asked.
    /// </summary>
    /// <param name="actor">Who asks; may act is decided here, not by whoever shows the button.</param>
    /// <param name="number">The case.</param>
    /// <param name="act">Calls the case's verb. It may be called again.</param>
    /// <param name="seen">How many events the asker had seen; null for one who does not mind what happened since.</param>
    /// <returns>The case afterwards.</returns>
    /// <exception cref="CaseNotFoundException">No such case for this user.</exception>
    /// <exception cref="RefusedTransitionException">The case cannot do it in its state.</exception>
    /// <exception cref="CaseMovedException">Somebody else did something that bears on it.</exception>
    /// <exception cref="JournalUnavailableException">Nothing was kept.</exception>
    public async Task<Complaint> DoAsync(
        ClaimsPrincipal actor, string number, Action<Complaint, CaseStep> act, int? seen = null, CancellationToken cancellation = default)
    {
        // A page may be open longer than its account: whoever was cut off meanwhile does nothing more.
        if (!await sessions.IsStillWelcomeAsync(actor, cancellation)) throw new CaseNotFoundException(number);
        for (var tried = 0; tried < Tries; tried++)
        {
            var tree = await organizations.RefreshAsync(cancellation);
            await using var db = await databases.CreateDbContextAsync(cancellation);
            // Asked before anything is read, so that a case which is not theirs takes no longer to be refused than one that is not there.
            if (!await db.Complaints.VisibleTo(actor, tree).AnyAsync(row => row.Number == number, cancellation)) throw new CaseNotFoundException(number);
            var events = await ComplaintHistory.EventsAsync(db, number, cancellation);
            if (events.Count == 0) throw new CaseNotFoundException(number);
            if (!DeskAccess.MayAct(actor, tree, Complaint.Of(number, events).Placement)) throw new CaseNotFoundException(number);
            if (seen is { } count && CaseConflicts.Between(events, count) is { Count: > 0 } meanwhile) throw new CaseMovedException(number, meanwhile);
            // What the rules had to do by now comes first: a pause whose time was over has ended before whatever is said now.
            var now = clock.GetUtcNow();
            IReadOnlyList<ComplaintEvent> known = [.. events, .. rules.FallenDue(number, events, now, tree)];
            var complaint = Complaint.Of(number, known);
            var lead = complaint.Lead;
            act(complaint, new CaseStep(CaseActor.Of(actor), now));
            if (complaint.Fresh.Count == 0) return complaint;
            var promised = rules.Promise(number, known, complaint.Fresh, tree);
            if (!await KeepAsync(number, events.Count, [.. known.Skip(events.Count), .. promised], cancellation)) continue;
            await SettleAsync(complaint, lead, cancellation);
            return Complaint.Of(number, [.. known, .. promised]);
        }

        throw new JournalUnavailableException($"Case {number} changes too fast; try again.");
    }

    public void Dispose() => numbering.Dispose();

    /// <summary>A family's lead is an open case that the actor may see and that follows no other; a sealed one leads nobody.</summary>
    private async Task CheckLeadAsync(ClaimsPrincipal actor, string? lead, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(lead)) return;
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var may = await db.Complaints.VisibleTo(actor, tree).AnyAsync(row => row.Number == lead.Trim() && row.Lead == null && row.State < ComplaintState.Closed && !row.IsSealed, cancellation);
        if (!may) throw new InvalidCaseException("lead", "is no open case that could lead this one");
    }

    /// <summary>A part of a case becomes a case of its own; its clocks run from when the whole was said.</summary>
    private async Task<Complaint> SplitAsync(ClaimsPrincipal actor, string number, VerbWords words, int? seen, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(words.Reason)) throw new InvalidCaseException("reason", "is missing");
        NewCase? part = null;
        var whole = await DoAsync(actor, number, (complaint, _) =>
        {
            if (complaint.Refuses(ComplaintVerb.Split) is { } refusal) throw new RefusedTransitionException(number, complaint.State, ComplaintVerb.Split, refusal);
            part = CaseSplit.Of(complaint, words);
        }, seen, cancellation);
        var (made, _) = await ReceiveAsync(actor, part!, cancellation);
        // An open case never names a sealed one.
        return made.Placement.IsSealed && !whole.Placement.IsSealed
            ? whole
            : await DoAsync(actor, number, (complaint, step) => complaint.Split(new() { By = step.By, At = step.At, Into = made.Number, Reason = words.Reason.Trim() }), seen: null, cancellation);
    }

    /// <summary>Whoever answers for others, or began or ceased to be answered for, brings the family in line at once.</summary>
    private async Task SettleAsync(Complaint complaint, string? lead, CancellationToken cancellation)
    {
        if ((complaint.Lead ?? lead) is { } leading) await families.SettleAsync(leading, cancellation);
        if (complaint.Members.Count > 0) await families.SettleAsync(complaint.Number, cancellation);
    }

    /// <returns>False when the case moved on, or its number was taken, before this could be kept.</returns>
    private async Task<bool> KeepAsync(string number, int sequence, IReadOnlyList<ComplaintEvent> happened, CancellationToken cancellation)
    {
        var entries = ComplaintEntry.Of(number, sequence, happened);
        var kept = await journal.AppendAsync(entries, cancellation);
        return kept.Accepted == entries.Count;
    }

    private async Task<Complaint?> FindByKeyAsync(string key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var number = await db.Complaints.Where(row => row.IdempotencyKey == key).Select(row => row.Number).FirstOrDefaultAsync(cancellation);
        return number is null ? null : await ComplaintHistory.FindAsync(db, number, cancellation);
    }

    private async Task<string> NextNumberAsync(bool isSealed, CancellationToken cancellation)
    {
        var year = zone.DayOf(clock.GetUtcNow()).Year;
        // One that is taken is found out when it is kept, and another is drawn.
        if (isSealed) return ComplaintNumber.Of(year, RandomNumberGenerator.GetInt32(ComplaintNumber.LeastSealed, ComplaintNumber.EndOfSealed), isSealed);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var last = await db.Complaints.Where(row => row.Number.CompareTo(ComplaintNumber.SealedSeries) < 0).MaxAsync(row => row.Number, cancellation);
        return ComplaintNumber.Of(year, (last is null ? 0 : ComplaintNumber.SerialOf(last, year) ?? 0) + 1);
    }
}
