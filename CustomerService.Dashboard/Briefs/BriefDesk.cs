using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>Where briefs are written, sent, returned, accepted and issued. Who may is asked here again, whatever a page showed.</summary>
public sealed class BriefDesk(
    PaperDesk papers, BriefRegister briefs, ActionRegister actions, BriefReader reader, BriefDuties duties, Organizations organizations, WorkingCalendars calendars,
    PeriodDesk periods, Journal journal, Sessions sessions, TimeProvider clock)
{
    /// <summary>Somebody else may be first a few times over; a brief is not written by a crowd.</summary>
    private const int Tries = 4;

    /// <summary>Puts a text into a section.</summary>
    /// <param name="writer">Who.</param>
    /// <param name="unitCode">Whose brief.</param>
    /// <param name="month">Of which month.</param>
    /// <param name="section">Where.</param>
    /// <param name="text">What stands there from now on.</param>
    /// <param name="seen">What the writer saw there before; another's text is never lost unseen.</param>
    /// <exception cref="BriefRefusedException">It cannot be done, or is not this writer's to do.</exception>
    public Task WriteAsync(ClaimsPrincipal writer, string unitCode, ReportingPeriod month, string section, string text, string seen) => DoAsync(writer, unitCode, month, BriefVerb.Write, (brief, _, speaksFor, by, now) =>
    {
        var there = brief.Texts.GetValueOrDefault(section)?.Text ?? "";
        if (there == text) return Nothing;
        if (there != seen) throw brief.Refused(BriefVerb.Write, BriefRefusal.WrittenMeanwhile);
        return Task.FromResult<PaperEvent?>(brief.Write(speaksFor, section, text, by, now));
    });

    /// <summary>Says how much there was of a work that is not counted here; null takes it back.</summary>
    /// <exception cref="BriefRefusedException">It cannot be done, or is not this writer's to do.</exception>
    public Task GiveAsync(ClaimsPrincipal writer, string unitCode, ReportingPeriod month, string volume, long? count) => DoAsync(writer, unitCode, month, BriefVerb.Give, (brief, _, speaksFor, by, now) =>
    {
        if (brief.Given.GetValueOrDefault(volume)?.Count == count) return Nothing;
        var row = duties.Pack(now).Volumes.FirstOrDefault(each => each.Code == volume);
        return Task.FromResult<PaperEvent?>(brief.Give(speaksFor, volume, count, row?.IsCounted() ?? true, by, now));
    });

    /// <summary>Sends a unit's brief up and freezes it, and with the first submission closes the month's figures for everybody.</summary>
    /// <returns>Why the month's figures stay open; null when they are closed.</returns>
    /// <exception cref="BriefRefusedException">It cannot be done, or is not this writer's to do.</exception>
    public async Task<PeriodFault?> SubmitAsync(ClaimsPrincipal writer, string unitCode, ReportingPeriod month)
    {
        await DoAsync(writer, unitCode, month, BriefVerb.Submit, async (brief, unit, speaksFor, by, now) =>
        {
            var duty = DutyOf(brief, unit, BriefVerb.Submit, now);
            if (brief.Refuses(BriefVerb.Submit, duty, now, duty.MonthEnd(month)) is { } refusal) throw brief.Refused(BriefVerb.Submit, refusal);
            var (content, seal) = await DrawUpAsync(brief, unit, now);
            return brief.Submit(speaksFor, duty, content, seal, by, now);
        });
        return await CloseAsync(writer, unitCode, month);
    }

    /// <summary>
    /// Signs that a submitted month's figures are others now: they replace the closed ones, with the reason and the difference. The brief itself
    /// stays as it was submitted.
    /// </summary>
    /// <returns>Why it was not done; null when it was.</returns>
    /// <exception cref="BriefRefusedException">It is not this writer's to do.</exception>
    public async Task<PeriodFault?> RestateAsync(ClaimsPrincipal writer, string unitCode, ReportingPeriod month, string reason)
    {
        var brief = briefs.Of(unitCode, month);
        Allowed(writer, await TreeForAsync(writer, brief, BriefVerb.Submit), brief, BriefVerb.Submit);
        return (await periods.RestateAsync(CaseActor.Of(writer), unitCode, month, reason)).Fault;
    }

    /// <summary>
    /// Issues the head office's brief and freezes it, with the briefs that are there and the names of those that are not, and closes the month's figures
    /// of the whole.
    /// </summary>
    /// <returns>Why the month's figures stay open, such as a subsidiary's closed month that is counted otherwise now; null when they are closed.</returns>
    /// <exception cref="BriefRefusedException">It cannot be done, or is not this writer's to do.</exception>
    public async Task<PeriodFault?> IssueAsync(ClaimsPrincipal writer, string unitCode, ReportingPeriod month)
    {
        await DoAsync(writer, unitCode, month, BriefVerb.Issue, async (brief, unit, speaksFor, by, now) =>
        {
            var duty = DutyOf(brief, unit, BriefVerb.Issue, now);
            if (brief.Refuses(BriefVerb.Issue, duty, now, duty.MonthEnd(month)) is { } refusal) throw brief.Refused(BriefVerb.Issue, refusal);
            var (content, seal) = await DrawUpAsync(brief, unit, now);
            return brief.Issue(speaksFor, duty, content, seal, by, now);
        });
        return await CloseAsync(writer, unitCode, month);
    }

    /// <exception cref="BriefRefusedException">It cannot be done, or is not this reviewer's to do.</exception>
    public Task ReturnAsync(ClaimsPrincipal reviewer, string unitCode, ReportingPeriod month, string reason) =>
        DoAsync(reviewer, unitCode, month, BriefVerb.Return, (brief, _, _, by, now) => Task.FromResult<PaperEvent?>(brief.Return(reason, by, now)));

    /// <exception cref="BriefRefusedException">It cannot be done, or is not this reviewer's to do.</exception>
    public Task AcceptAsync(ClaimsPrincipal reviewer, string unitCode, ReportingPeriod month, string? note) =>
        DoAsync(reviewer, unitCode, month, BriefVerb.Accept, (brief, _, _, by, now) => Task.FromResult<PaperEvent?>(brief.Accept(note, by, now)));

    /// <summary>What a brief would say if it were sent with these facts.</summary>
    public BriefContent Content(Brief brief, UnitNode unit, BriefFacts facts, DateTimeOffset now)
    {
        var content = new BriefContent
        {
            Facts = facts,
            Texts = brief.Texts.Where(text => !string.IsNullOrWhiteSpace(text.Value.Text)).ToDictionary(text => text.Key, text => text.Value.Text, StringComparer.Ordinal),
            Actions = [.. actions.From(brief.Subject).Where(action => action.State != ActionState.Withdrawn).Select(action => new BriefMeasureLine(action.Number, action.Terms.Text, action.Terms.Owner, action.Terms.Due))],
        };
        if (duties.Of(unit, now) is not { IsAssembled: true } duty) return content;
        var sources = duties.Sources(unit, duty, now);
        return content with
        {
            Included = [.. sources.Select(source => (Source: source, Brief: briefs.Of(source.Code, brief.Month))).Where(each => each.Brief.Standing is not null)
                .Select(each => Included(each.Source, each.Brief, each.Brief.Standing!))],
            Missing = [.. sources.Where(source => briefs.Of(source.Code, brief.Month).Standing is null).Select(source => source.Code)],
        };
    }

    private static Task<PaperEvent?> Nothing => Task.FromResult<PaperEvent?>(null);

    private static IncludedBrief Included(UnitNode unit, Brief brief, BriefSubmission standing) =>
        new(unit.Code, unit.Name, standing.Round, standing.Seal.Hash, brief.First!.At, brief.First.DaysLate, brief.State == BriefState.Accepted);

    /// <summary>What a brief says now, counted anew, and the seal for it.</summary>
    internal async Task<(BriefContent Content, BriefSeal Seal)> DrawUpAsync(Brief brief, UnitNode unit, DateTimeOffset now)
    {
        // Read before the figures: nothing that came later is claimed to be in them.
        var position = journal.Position;
        var content = Content(brief, unit, await reader.ReadAsync(unit, brief), now);
        var pack = duties.Pack(now);
        return (content, new BriefSeal(position, $"{pack.Id} {pack.Version}", calendars.At(now).Version.Number, BriefHash.Of(content)));
    }

    /// <summary>
    /// A month that was closed by an earlier submission is restated by the next, for the reason for which that was returned. Where a longer period holds
    /// it already, or nothing has changed, it stays as it is: the brief's own hash stands for what it says.
    /// </summary>
    private async Task<PeriodFault?> CloseAsync(ClaimsPrincipal writer, string unitCode, ReportingPeriod month)
    {
        var by = CaseActor.Of(writer);
        var closing = await periods.CloseAsync(by, unitCode, month);
        if (closing is { Fault: PeriodFault.ClosedAlready, Closed.Unit: var closed } && closed == unitCode && briefs.Of(unitCode, month).LastReturn is { Reason: { } reason })
            await periods.RestateAsync(by, unitCode, month, reason.Length <= PeriodDesk.MostReason ? reason : reason[..PeriodDesk.MostReason]);
        return closing.Fault is PeriodFault.ClosedAlready or PeriodFault.Overlaps ? null : closing.Fault;
    }

    private BriefDuty DutyOf(Brief brief, UnitNode unit, BriefVerb verb, DateTimeOffset now) => duties.Of(unit, now) ?? throw brief.Refused(verb, BriefRefusal.NoDuty);

    private async Task DoAsync(ClaimsPrincipal actor, string unitCode, ReportingPeriod month, BriefVerb verb, Func<Brief, UnitNode, string, By, DateTimeOffset, Task<PaperEvent?>> make)
    {
        var tree = await TreeForAsync(actor, briefs.Of(unitCode, month), verb);
        for (var tried = 1; ; tried++)
        {
            var brief = briefs.Of(unitCode, month);
            var unit = Allowed(actor, tree, brief, verb);
            var happened = await make(brief, unit, BriefAccess.SpeaksFor(actor, tree) ?? "", CaseActor.Of(actor), clock.GetUtcNow());
            if (happened is null || await papers.AppendAsync(brief.Subject, brief.Sequence, [happened])) return;
            if (tried == Tries) throw brief.Refused(verb, BriefRefusal.WrittenMeanwhile);
        }
    }

    /// <summary>The organisation as it is now, for whoever is still welcome.</summary>
    private async Task<OrganizationTree> TreeForAsync(ClaimsPrincipal actor, Brief brief, BriefVerb verb) =>
        await sessions.IsStillWelcomeAsync(actor) ? await organizations.RefreshAsync() : throw brief.Refused(verb, BriefRefusal.SignedOut);

    /// <summary>Nobody learns whether a unit outside their scope exists.</summary>
    private static UnitNode Allowed(ClaimsPrincipal actor, OrganizationTree tree, Brief brief, BriefVerb verb)
    {
        if (tree.Unit(brief.Unit) is not { } unit || !BriefAccess.MayRead(actor, tree, unit.Code)) throw brief.Refused(verb, BriefRefusal.NotAllowed);
        if (!BriefAccess.Writers.Any(actor.IsInRole)) throw brief.Refused(verb, BriefRefusal.NotAllowed);
        var may = verb is BriefVerb.Return or BriefVerb.Accept ? BriefAccess.MayReview(actor, tree, unit) : BriefAccess.MayWrite(actor, tree, unit);
        return may ? unit : throw brief.Refused(verb, BriefRefusal.WrongUnit);
    }
}
