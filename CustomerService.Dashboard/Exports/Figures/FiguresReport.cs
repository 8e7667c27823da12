using System.Globalization;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Exports.Figures;

/// <summary>
/// All figures of a unit in a month, quarter, half-year or year (<c>/reports/figures/GD/2026Q3.xlsx</c>): by interval, by the units
/// below, the works of the monthly summary, and how the measures stand against their targets (CSG 2.4.10, 3.3).
/// </summary>
public sealed class FiguresReport(
    FigureReader figures, TargetRegister targets, Organizations organizations, RulePacks packs, DeskSettings desk, HotlineSettings hotline, OrganizationZone zone, TimeProvider clock,
    IStringLocalizer<ReportText> text) : ReportMaker
{
    /// <summary>Those who may open the executives' page, which shows the same.</summary>
    private static readonly string[] Readers = [Roles.Executive, Roles.HotlineSupervisor, Roles.SupervisionOfficer, Roles.Assessor, Roles.Auditor];

    public override string Kind => "figures";

    public override async Task<Report?> MakeAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        if (!Readers.Any(request.Reader.IsInRole)) return null;
        if (ReportingPeriod.Parse(request.Name) is not { } period || packs.Find(desk.Pack, period.Start) is not { } pack) return null;
        var (unit, now) = (request.Unit, clock.GetUtcNow());

        // A running period ends with today, as on the executives' page: what is due later is no part of it yet.
        var tomorrow = zone.DayOf(now).AddDays(1);
        var end = period.End < tomorrow ? period.End : tomorrow;
        if (end <= period.Start) return null;
        var step = period.Kind == PeriodKind.Month ? RollupStep.Day : RollupStep.Month;
        var intervals = await figures.ReadAsync(unit, period.Start, end, step, cancellation);
        var parts = await figures.ReadChildrenAsync(unit, period.Start, end, cancellation);
        IReadOnlyList<ReportBlock> blocks =
        [
            Table(pack, text["ByInterval"], text[step.ToString()], intervals.Rows, row => row.From.ToString(step == RollupStep.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture), intervals.Total),
            Table(pack, text["ByUnit"], text["Unit"], parts.Rows, row => row.Unit.Id == unit.Id ? text["Own"].Value : row.Unit.Name, parts.Total),
            Volumes(pack, parts.Total), Targets(pack, unit, period, intervals.Total),
        ];
        return new Report
        {
            Kind = Kind, Title = text["FiguresTitle"], Unit = unit.Code, Scope = unit.Name, Period = end == period.End ? period.ToString() : text["RunningTo", period.ToString(), end.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], CutOff = zone.Local(now), Blocks = blocks,
            Formulas = [.. Measure.All.Select(measure => Formula(pack, measure))],
        };
    }

    private ReportTable Table(RulePack pack, string name, string first, IReadOnlyList<UnitFigures> rows, Func<UnitFigures, string> label, UnitFigures total)
    {
        IReadOnlyList<ReportColumn> columns =
        [
            ReportColumn.Words(first), ReportColumn.Count(text["Offered"]), ReportColumn.Count(text["Answered"]), ReportColumn.Count(text["Accepted"]), ReportColumn.Count(text["CallBacks"]),
            .. Measure.All.Select(measure => Column(pack, measure)),
        ];
        return ReportTable.Of(name, columns, [.. rows.Select(row => Cells(Marked(label(row), row), row))]) with { Total = Cells(Marked(text["Total"].Value, total), total), TotalIsSum = rows.Append(total).All(row => row.Given.Count == 0) };
    }

    /// <summary>Totals that somebody gave are never mixed in silently.</summary>
    private string Marked(string name, UnitFigures row) => row.Given.Count == 0 ? name : text["WithGiven", name];

    private static IReadOnlyList<ReportCell> Cells(string name, UnitFigures row) =>
    [
        ReportCell.Of(name), Count("offered", row), Count("answered", row), Count("accepted", row), Count("call-backs", row),
        .. Measure.All.Select(measure => Parts(measure.Of(row))),
    ];

    private static ReportCell Count(string code, UnitFigures row) => ReportCell.Of((long)Measure.Find(code)!.Of(row).Numerator);

    private static ReportCell Parts(MeasureValue value) => ReportCell.Parts(value.Numerator, value.Denominator);

    private ReportColumn Column(RulePack pack, Measure measure)
    {
        var name = Name(pack, measure);
        return measure.Kind == MeasureKind.Share
            ? ReportColumn.Share(name, text["Numerator", name], text["Denominator", name])
            : ReportColumn.Mean(name, text["Numerator", name], text["Denominator", name]);
    }

    /// <summary>The works of the monthly summary; work that nothing counts and nobody gave is unknown.</summary>
    private ReportTable Volumes(RulePack pack, UnitFigures total)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        return ReportTable.Of(
            text["Volumes"], [ReportColumn.Words(text["Work"]), ReportColumn.Words(text["Clause"]), ReportColumn.Count(text["Number"])],
            [.. pack.Volumes.Select(volume => (IReadOnlyList<ReportCell>)[ReportCell.Of(volume.Name.In(language)), ReportCell.Of(volume.Clause), ReportCell.Of(total.Volumes.Of(volume, pack))]),
                [ReportCell.Of(text["Unclassified"].Value), ReportCell.Of(""), ReportCell.Of(total.Volumes.Unclassified(pack))]]);
    }

    private ReportTable Targets(RulePack pack, UnitNode unit, ReportingPeriod period, UnitFigures total)
    {
        IReadOnlyList<ReportCell> Row(Measure measure)
        {
            var (value, target) = (measure.Of(total), targets.InForce(organizations.Current, unit, measure, period.Start.Year));
            var met = target.IsMetBy(value.Value) switch { true => "Met", false => "Missed", null => "Open" };
            var isShare = measure.Kind == MeasureKind.Share;
            return
            [
                ReportCell.Of(Name(pack, measure)), isShare ? ReportCell.Of(value.Value) : ReportCell.Unknown, isShare ? ReportCell.Of(target.Value) : ReportCell.Unknown,
                isShare ? ReportCell.Unknown : ReportCell.Of(value.Value), isShare ? ReportCell.Unknown : ReportCell.Of(target.Value), ReportCell.Of(text[met].Value),
                ReportCell.Of(target.SetBy?.Name ?? target.Setting ?? ""),
            ];
        }

        return ReportTable.Of(
            text["AgainstTarget"],
            [
                ReportColumn.Words(text["Measure"]), new(text["ShareNow"], ReportValueKind.Percent), new(text["ShareTarget"], ReportValueKind.Percent), new(text["SecondsNow"], ReportValueKind.Seconds),
                new(text["SecondsTarget"], ReportValueKind.Seconds), ReportColumn.Words(text["Standing"]), ReportColumn.Words(text["SetBy"]),
            ],
            [.. Measure.All.Select(Row)]);
    }

    private ReportFormula Formula(RulePack pack, Measure measure) => new(
        Name(pack, measure), pack.Kpis.FirstOrDefault(kpi => kpi.Code == measure.Code)?.Formula.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code,
        string.Create(CultureInfo.InvariantCulture, $"{pack.Id} {pack.Version}; {hotline.Fingerprint}"));

    private static string Name(RulePack pack, Measure measure) => pack.Kpis.FirstOrDefault(kpi => kpi.Code == measure.Code)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code;
}
