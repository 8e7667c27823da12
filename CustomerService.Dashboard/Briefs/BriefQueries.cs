using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>Reads briefs, each reader's own scope only.</summary>
public sealed class BriefQueries(BriefRegister briefs, ActionRegister actions, BriefDuties duties, BriefDesk desk, DraftFacts drafts, BriefReader reader, ClosedPeriods periods, Organizations organizations, OrganizationZone zone, TimeProvider clock)
{
    /// <summary>So many months a page of the grid shows.</summary>
    public const int Months = 12;

    /// <summary>The newest month that is over.</summary>
    public ReportingPeriod LastMonth => ReportingPeriod.Of(PeriodKind.Month, zone.DayOf(clock.GetUtcNow())).Previous;

    /// <summary>The grid that ends with a month, at the latest with the last one that is over.</summary>
    /// <returns>Null when the reader sees no unit that owes a brief.</returns>
    public async Task<BriefGrid?> GridAsync(ClaimsPrincipal bearer, ReportingPeriod? until = null)
    {
        var tree = await organizations.RefreshAsync();
        var now = clock.GetUtcNow();
        var visible = Access.Entrances(bearer, tree).SelectMany(unit => unit.Subtree()).OrderBy(unit => unit.Code, StringComparer.Ordinal).ToList();
        var all = duties.Now(now);
        var units = visible.Where(unit => all.Any(duty => !duty.IsAssembled && duty.UnitKind == unit.Kind)).ToList();
        var assembler = visible.FirstOrDefault(unit => all.Any(duty => duty.IsAssembled && duty.UnitKind == unit.Kind));
        if (units.Count == 0 && assembler is null) return null;

        var last = LastMonth;
        var first = until is { } wished && wished.Start < last.Start ? wished : last;
        var months = new List<ReportingPeriod>();
        for (var month = first; months.Count < Months; month = month.Previous) months.Add(month);
        var rows = months.ConvertAll(month => new BriefRow(month, [.. units.Select(unit => Cell(unit, month, now)!)], assembler is null ? null : Cell(assembler, month, now)));
        return new BriefGrid
        {
            Units = units, Assembler = assembler,
            // Before its first brief nothing is known of anybody, month after month: that says nothing.
            Rows = [.. rows.Where((row, i) => i == 0 || row.Cells.Append(row.Assembled).Any(cell => cell is { IsKept: true }))],
            Older = briefs.All.Any(brief => brief.Month.Start < months[^1].Start) ? months[^1].Previous : null,
            Newer = first.Start < last.Start ? Later(first, last) : null,
        };
    }

    /// <returns>Null when there is no such brief for this reader.</returns>
    public async Task<BriefView?> FindAsync(ClaimsPrincipal bearer, string unitCode, ReportingPeriod month)
    {
        var tree = await organizations.RefreshAsync();
        var now = clock.GetUtcNow();
        if (tree.Unit(unitCode) is not { } unit || !BriefAccess.MayRead(bearer, tree, unit.Code) || duties.Of(unit, now) is not { } duty || now < zone.StartOf(month.Start)) return null;
        var brief = briefs.Of(unit.Code, month);
        IReadOnlyList<UnitNode> sources = duty.IsAssembled ? duties.Sources(unit, duty, now) : [];
        return new BriefView
        {
            Unit = unit, Month = month, Duty = duty, Brief = brief, Content = brief.Standing?.Content ?? desk.Content(brief, unit, await drafts.ReadAsync(unit, brief, sources), now), CutOff = brief.Standing?.At ?? now,
            Actions = actions.From(brief.Subject), Cell = Cell(unit, month, now)!, Sources = [.. sources.Select(source => Cell(source, month, now)!)],
            MayWrite = BriefAccess.MayWrite(bearer, tree, unit), MayReview = BriefAccess.MayReview(bearer, tree, unit),
            SendRefusal = brief.Refuses(duty.IsAssembled ? BriefVerb.Issue : BriefVerb.Submit, duty, now, duty.MonthEnd(month)),
            FitsHash = brief.Standing?.Fits(), Closed = periods.Covering(unit, month),
        };
    }

    /// <summary>What became of a sent brief's figures since; empty for a draft.</summary>
    public async Task<IReadOnlyList<FactChange>> ChangesAsync(BriefView view) =>
        view.Brief.Standing is { } standing ? FactChanges.Of(standing.Content.Facts, await reader.ReadAsync(view.Unit, view.Brief)) : [];

    /// <summary>A submission of a unit, by its round; null when there is none.</summary>
    public BriefSubmission? Submission(string unit, ReportingPeriod month, int round) => briefs.Of(unit, month).Submissions.Find(submission => submission.Round == round);

    /// <summary>The head office above a unit, whose brief is assembled; null when the pack has none.</summary>
    public UnitNode? Assembler(UnitNode unit) => duties.Assembled(clock.GetUtcNow()) is { } duty ? unit.Path().FirstOrDefault(each => each.Kind == duty.UnitKind) : null;

    private BriefCell? Cell(UnitNode unit, ReportingPeriod month, DateTimeOffset now) =>
        duties.Of(unit, now) is { } duty ? new BriefCell(unit, briefs.Of(unit.Code, month), duty.LastDay(month), duty.DaysLeft(month, zone.DayOf(now)))
        {
            IsKept = month.Start >= LastMonth.Start || briefs.All.Any(brief => brief.Unit == unit.Code && brief.Month.Start <= month.Start),
        } : null;

    private static ReportingPeriod Later(ReportingPeriod month, ReportingPeriod last)
    {
        for (var i = 0; i < Months && month.Start < last.Start; i++) month = month.Next;
        return month;
    }
}
