using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.History;

/// <summary>The history's table as a report: the same intervals, the same figures, with their parts.</summary>
public sealed class HistoryReport(
    HotlineRollups rollups, UnitSpans units, Organizations organizations, HotlineSettings settings, OrganizationZone zone, TimeProvider clock, IStringLocalizer<HotlineText> text, IStringLocalizer<ReportText> words) : ReportMaker
{
    public override string Kind => "history";

    public override async Task<Report?> MakeAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var (from, to, grain) = HistoryPeriod.Read(request.Word("from"), request.Word("to"), request.Word("grain"), zone.DayOf(now));
        var code = request.Word("queue");
        var queue = code is null ? null : units.FindQueue(request.Unit, code, zone.StartOf(from), zone.StartOf(to), Access.Entrances(request.Reader, organizations.Current));
        if (request.Name is not null || (code is not null && queue is null)) return null;

        var report = await rollups.ReadAsync(request.Unit, queue, from, to, grain, cancellation);
        IReadOnlyCollection<IReadOnlyList<ReportCell>> rows = [.. report.Rows.Where(row => row.Start <= now).Select(row => Cells(row, Name(grain, row), report.HasRequests))];
        var name = text["HistoryTitle"].Value;
        return new Report
        {
            Kind = Kind, Title = name, Unit = request.Unit.Code, Scope = $"{request.Unit.Name} · {(queue is null ? text["AllQueues"].Value : queue.Name)}",
            Period = text["PeriodDays", HistoryPeriod.Write(from), HistoryPeriod.Write(to.AddDays(-1))], CutOff = zone.Local(now), Formulas = Formulas(report.HasRequests),
            Blocks = [ReportTable.Of(name, Columns(grain, report.HasRequests), rows) with { Total = Cells(report.Total, words["Total"], report.HasRequests), TotalIsSum = true }],
            Page = $"/hotline/{Uri.EscapeDataString(request.Unit.Code)}/history",
        };
    }

    private IReadOnlyList<ReportColumn> Columns(RollupStep grain, bool hasRequests)
    {
        IReadOnlyList<ReportColumn> columns =
        [
            ReportColumn.Words(text["Grain" + grain]), ReportColumn.Count(text["ColumnOffered"]), ReportColumn.Count(text["ColumnAnswered"]),
            ReportColumn.Count(text["ColumnAbandoned"]), ReportColumn.Count(text["ColumnLeft"]),
            ReportColumn.Share(text["ColumnAnswerRate"], text["AnsweredOf", text["ColumnAnswerRate"].Value], text["ConcludedOf", text["ColumnAnswerRate"].Value]),
            ReportColumn.Share(text["ColumnServiceLevel"], text["InTargetOf", Target], text["ConcludedOf", text["ColumnServiceLevel"].Value]),
            ReportColumn.Mean(text["ColumnAverageWait"], text["WaitedOf"], text["AnsweredOf", text["ColumnAverageWait"].Value]),
            new("P95", ReportValueKind.Seconds), ReportColumn.Mean(text["AverageTalk"], text["TalkedOf"], text["TalksOf"]),
        ];
        return hasRequests ? [.. columns, ReportColumn.Share(text["ResponseRate.Name"], text["RepliedOf"], text["DueOf"])] : columns;
    }

    private IReadOnlyList<ReportFormula> Formulas(bool hasRequests)
    {
        ReportFormula Of(string figure, params object[] arguments) => new(text[figure + ".Name"], text[figure + ".Formula", arguments], settings.Fingerprint);
        IReadOnlyList<ReportFormula> calls = [Of("AnswerRate"), Of("ServiceLevel", Target), Of("AverageWait")];
        return hasRequests ? [.. calls, Of("ResponseRate")] : calls;
    }

    private double Target => settings.TargetWait.TotalSeconds;

    private string Name(RollupStep grain, RollupReportRow row)
    {
        var local = zone.Local(row.Start);
        return grain == RollupStep.Hour ? local.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : grain.Name(local);
    }

    private static IReadOnlyList<ReportCell> Cells(RollupReportRow row, string name, bool hasRequests)
    {
        var calls = row.Calls;
        IReadOnlyList<ReportCell> cells =
        [
            ReportCell.Of(name), ReportCell.Of(calls.Offered), ReportCell.Of(calls.Answered), ReportCell.Of(calls.Abandoned), ReportCell.Of(calls.Left),
            ReportCell.Of(calls.AnswerRate), ReportCell.Of(calls.ServiceLevel), ReportCell.Parts(calls.Waits.SumMilliseconds / 1000.0, calls.Waits.Count),
            ReportCell.Of(calls.Waits.PercentileSeconds(0.95)), ReportCell.Parts(calls.TalkMs / 1000.0, calls.TalkCount),
        ];
        return hasRequests ? [.. cells, ReportCell.Of(row.Requests.ResponseRate)] : cells;
    }
}
