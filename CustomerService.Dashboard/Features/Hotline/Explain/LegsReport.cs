using CustomerService.Dashboard.Exports;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>The visits behind a figure as a report, however many: rows go from the database to the file. Callers stay masked.</summary>
public sealed class LegsReport(
    LegQueries queries, UnitSpans units, Organizations organizations, HotlineSettings settings, OrganizationZone zone, TimeProvider clock, IStringLocalizer<HotlineText> text) : ReportMaker
{
    public override string Kind => "visits";

    public override async Task<Report?> MakeAsync(ReportRequest request, CancellationToken cancellation = default)
    {
        if (request.Name is not null || LegFilter.Read(request.Unit.Code, request.Word) is not { } filter) return null;
        var entrances = Access.Entrances(request.Reader, organizations.Current);
        var queue = filter.Queue is null ? null : units.FindQueue(request.Unit, filter.Queue, filter.From, filter.To, entrances);
        if (filter.Queue is not null && queue is null) return null;
        var counts = await queries.CountAsync(request.Unit, filter, entrances, cancellation);
        var name = filter.Figure is { } figure ? text["LegsBehind", text[figure + ".Name"].Value] : text["Legs"];
        return new Report
        {
            Kind = Kind, Title = name, Unit = request.Unit.Code, Scope = Scope(request.Unit, queue, counts), Period = $"{Local(filter.From)} – {Local(filter.To)}",
            CutOff = zone.Local(clock.GetUtcNow()), Formulas = Formulas(filter), Blocks = [new ReportTable(name, Columns(), Rows(request.Unit, filter, entrances, cancellation), counts.Shown)],
            Page = filter.Href(),
        };
    }

    private async IAsyncEnumerable<IReadOnlyList<ReportCell>> Rows(UnitNode unit, LegFilter filter, IReadOnlyList<UnitNode> entrances, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var names = organizations.Current.Queues.ToDictionary(queue => queue.Id, queue => queue.Name);
        var outcomes = Enum.GetValues<LegOutcome>().ToDictionary(outcome => outcome, outcome => text["Outcome." + outcome].Value);
        var reasons = Enum.GetValues<LeftReason>().ToDictionary(reason => reason, reason => text["Reason." + reason].Value);
        await foreach (var leg in queries.AllAsync(unit, filter, entrances, cancellation))
        {
            yield return
            [
                ReportCell.Of(zone.Local(leg.Offered)), ReportCell.Of(leg.Call), ReportCell.Of(names.GetValueOrDefault(leg.QueueId)),
                ReportCell.Of(leg.Outcome == LegOutcome.Left ? $"{outcomes[leg.Outcome]} · {reasons[leg.Reason]}" : outcomes[leg.Outcome]),
                ReportCell.Of(leg.Wait?.TotalSeconds), ReportCell.Of(leg.Talk?.TotalSeconds), ReportCell.Of(leg.Agent), ReportCell.Of(leg.Caller), ReportCell.Of(leg.Category),
            ];
        }
    }

    private IReadOnlyList<ReportColumn> Columns() =>
    [
        new(text["OfferedAt"], ReportValueKind.Moment), ReportColumn.Words(text["Call"]), ReportColumn.Words(text["Queue"]), ReportColumn.Words(text["Outcome"]),
        new(text["Wait"], ReportValueKind.Seconds), new(text["Talk"], ReportValueKind.Seconds), ReportColumn.Words(text["Agent"]), ReportColumn.Words(text["Caller"]), ReportColumn.Words(text["Category"]),
    ];

    private IReadOnlyList<ReportFormula> Formulas(LegFilter filter) => filter.Figure is { } figure
        ? [new(text[figure + ".Name"], text[figure + ".Formula", settings.TargetWait.TotalSeconds], settings.Fingerprint)]
        : [new(text["Legs"], text["Outcome"], settings.Fingerprint)];

    private string Scope(UnitNode unit, QueueNode? queue, LegCounts counts)
    {
        var scope = $"{unit.Name} · {(queue is null ? text["AllQueues"].Value : queue.Name)}";
        if (counts.Filter.Agent is { } agent) scope = $"{scope} · {text["Agent"]} {agent}";
        return counts.Withheld > 0 ? $"{scope} · {text["WithheldVisits", counts.Withheld, counts.Shown]}" : scope;
    }

    private string Local(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
