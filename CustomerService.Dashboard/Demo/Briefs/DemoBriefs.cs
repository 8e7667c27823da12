using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Papers;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Actions.Events;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Briefs;

/// <summary>
/// The demo's briefs of the last months and the actions that came of them, once its past is there, then each step when its time has come. They
/// pass the rules that everybody's pass. A brief or an action that somebody took in hand is left to them.
/// </summary>
internal sealed class DemoBriefs(
    BriefRegister briefs, ActionRegister actions, BriefDesk desk, BriefDuties duties, DemoClosings closings, PaperDesk papers, Organizations organizations, DemoProgress progress, OrganizationZone zone,
    TimeProvider clock, ILogger<DemoBriefs> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private DateTimeOffset played;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (progress.Stage != DemoStage.Running) played = default;
            else if (clock.GetUtcNow() is var now && zone.HourOf(now) > played) await TryPlayAsync(now, stoppingToken);
        }
    }

    /// <summary>Does what is due by the moment and not done yet.</summary>
    internal async Task PlayAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var last = ReportingPeriod.Of(PeriodKind.Month, zone.DayOf(now)).Previous;
        for (var ago = DemoBriefPlot.Months; ago > 0; ago--)
        {
            foreach (var measure in DemoMeasure.All.Where(measure => measure.MonthsAgo == ago)) await PlayAsync(measure, Month(last, ago), now, cancellation);
            foreach (var plot in DemoBriefPlot.All.Where(plot => plot.MonthsAgo == ago)) await PlayAsync(plot, Month(last, ago), now, cancellation);
        }
    }

    private async Task TryPlayAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            await PlayAsync(now, cancellation);
            played = zone.HourOf(now);
        }
        catch (Exception fault) when (fault is JournalUnavailableException or BriefRefusedException or ActionRefusedException)
        {
            log.LogWarning(fault, "The demo could not work on its briefs and will try again");
        }
    }

    private async Task PlayAsync(DemoBriefPlot plot, ReportingPeriod month, DateTimeOffset now, CancellationToken cancellation)
    {
        if (organizations.Current.Unit(plot.Unit) is not { } unit || duties.Of(unit, now) is not { } duty) return;
        var steps = Steps(plot, unit, duty, month);
        var brief = briefs.Of(unit.Code, month);
        var done = brief.Sequence;
        if (done > steps.Count || (done > 0 && brief.UpdatedAt != steps[done - 1].At)) return;
        var happened = new List<PaperEvent>();
        foreach (var (at, make) in steps.Skip(done).TakeWhile(step => step.At <= now))
        {
            cancellation.ThrowIfCancellationRequested();
            var next = await make(brief, at);
            happened.Add(next);
            brief = brief.After(next);
        }

        if (progress.Stage != DemoStage.Running) return;
        if (happened.Count > 0) await papers.AppendAsync(brief.Subject, done, happened, cancellation);
        // As with everybody's: what is sent closes its month.
        if (brief.First is { } first) await closings.CloseAsync(unit, month, first.By, first.At, cancellation);
    }

    private List<(DateTimeOffset At, Func<Brief, DateTimeOffset, Task<PaperEvent>> Make)> Steps(DemoBriefPlot plot, UnitNode unit, BriefDuty duty, ReportingPeriod month)
    {
        var (writer, head) = (DemoWriters.Of(unit.Code), DemoWriters.Of(DemoOrganization.HeadOffice));
        var (summary, causes) = plot.IsHeadOffice
            ? (plot.Sent is null ? DemoBriefTexts.HeadOfficeDraft : DemoBriefTexts.HeadOfficeSummary, DemoBriefTexts.HeadOfficeCauses)
            : (DemoBriefTexts.Summaries[plot.Choice], DemoBriefTexts.Causes[plot.Choice]);
        var steps = new List<(DateTimeOffset At, Func<Brief, DateTimeOffset, Task<PaperEvent>> Make)>();
        void Then(double day, Func<Brief, DateTimeOffset, PaperEvent> make) => steps.Add((At(month, day), (brief, at) => Task.FromResult(make(brief, at))));
        void Send(double day) => steps.Add((At(month, day), async (brief, at) =>
        {
            var (content, seal) = await desk.DrawUpAsync(brief, unit, at);
            return duty.IsAssembled ? brief.Issue(unit.Code, duty, content, seal, writer, at) : brief.Submit(unit.Code, duty, content, seal, writer, at);
        }));

        Then(5.4, (brief, at) => brief.Write(unit.Code, BriefSections.Summary, summary, writer, at));
        if (!plot.IsHeadOffice || plot.Sent is not null) Then(5.5, (brief, at) => brief.Write(unit.Code, BriefSections.Causes, causes, writer, at));
        if (!plot.IsHeadOffice)
        {
            Then(6.4, (brief, at) => brief.Give(unit.Code, "outage-notice", 1_200 + (137 * ((plot.Choice * 3) + plot.MonthsAgo)), isCounted: false, writer, at));
            if (plot.Sent is not null) Then(6.5, (brief, at) => brief.Give(unit.Code, "payment-reminder", 8_400 + (611 * ((plot.Choice * 2) + plot.MonthsAgo)), isCounted: false, writer, at));
        }

        if (plot.Sent is { } sent) Send(sent);
        if (plot.Returned is { } returned) Then(returned, (brief, at) => brief.Return(DemoBriefTexts.ReturnReason, head, at));
        if (plot.SentAgain is { } again)
        {
            Then(again - .2, (brief, at) => brief.Write(unit.Code, BriefSections.Quality, DemoBriefTexts.Quality, writer, at));
            Send(again);
        }

        if (plot.Accepted is { } accepted) Then(accepted, (brief, at) => brief.Accept(note: null, head, at));
        return steps;
    }

    private async Task PlayAsync(DemoMeasure measure, ReportingPeriod month, DateTimeOffset now, CancellationToken cancellation)
    {
        if (organizations.Current.Unit(measure.Unit) is null) return;
        var (writer, head) = (DemoWriters.Of(measure.Unit), DemoWriters.Of(DemoOrganization.HeadOffice));
        var opened = At(month, 7.4).AddMinutes(DemoMeasure.All.TakeWhile(each => each != measure).Count());
        var origin = ActionOrigin.OfBrief(BriefSubject.Of(measure.Unit, month));
        var action = actions.From(origin.Subject!).FirstOrDefault(each => each.OpenedAt == opened && each.OpenedBy.Account == writer.Account);
        if (opened > now || (action is not null && action.History.Any(step => step.By.Account != writer.Account && step.By.Account != head.Account))) return;
        var steps = Steps(measure, opened, writer, head, origin).Where(step => step.At <= now).ToList();
        var done = action?.Sequence ?? 0;
        var serial = action?.Serial ?? actions.NextSerial(measure.Unit);
        var happened = new List<PaperEvent>();
        foreach (var (at, make) in steps.Skip(done))
        {
            var next = make(action, at);
            happened.Add(next);
            action = action is null ? CorrectiveAction.Begin(ActionNumber.Subject(measure.Unit, serial), (ActionOpened)next) : action.After(next);
        }

        if (happened.Count > 0 && progress.Stage == DemoStage.Running) await papers.AppendAsync(ActionNumber.Subject(measure.Unit, serial), done, happened, cancellation);
    }

    private IEnumerable<(DateTimeOffset At, Func<CorrectiveAction?, DateTimeOffset, PaperEvent> Make)> Steps(DemoMeasure measure, DateTimeOffset opened, By writer, By head, ActionOrigin origin)
    {
        var from = zone.DayOf(opened);
        var terms = new ActionTerms { Text = measure.Text, Owner = measure.Owner, OwnerAccount = DemoWriters.AccountOf(measure.Owner), Due = from.AddDays(measure.Due), Measure = measure.Moves };
        yield return (opened, (_, at) => CorrectiveAction.Open(terms, origin, from, writer, at));
        if (measure.Withdrawn is { } reason) yield return (opened.AddDays(12), (action, at) => action!.Withdraw(reason, writer, at));
        if (measure.DoneAfter is { } done) yield return (opened.AddDays(done), (action, at) => action!.Finish(from.AddDays(done), measure.Evidence!, from, from.AddDays(done), writer, at));
        if (measure.VerifiedAfter is { } verified) yield return (opened.AddDays(verified), (action, at) => action!.Verify(note: null, head, at));
    }

    private static ReportingPeriod Month(ReportingPeriod last, int ago)
    {
        for (; ago > 1; ago--) last = last.Previous;
        return last;
    }

    /// <summary>A moment in the month after a brief's: day 8.4 is in the morning of the 8th.</summary>
    private DateTimeOffset At(ReportingPeriod month, double day) => zone.StartOf(month.End.AddDays((int)day - 1)).AddSeconds(Math.Round((day - (int)day) * 86_400));
}
