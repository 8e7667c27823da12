using ApexCharts;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.History;

/// <summary>From the annual number to the call: every row opens the next finer grain, and the finest the visits themselves.</summary>
public sealed partial class HistoryPage(VisibleUnits units, HotlineRollups rollups, NavigationManager navigation, OrganizationZone zone, TimeProvider clock)
{
    private static readonly RollupStep[] Grains = [RollupStep.Year, RollupStep.Month, RollupStep.Day, RollupStep.Hour];

    private UnitNode? unit;
    private QueueNode? queue;
    private RollupReport? report;
    private RollupStep grain;
    private DateOnly from;
    private DateOnly to;
    private ApexChartOptions<RollupReportRow> options = new();

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "grain")]
    private string? Grain { get; set; }

    [SupplyParameterFromQuery(Name = "queue")]
    private string? Queue { get; set; }

    /// <summary>The figure that is followed down; it goes along to the visits.</summary>
    [SupplyParameterFromQuery(Name = "figure")]
    private string? FigureName { get; set; }

    [Inject]
    private IStringLocalizer<HotlineText> Text { get; set; } = default!;

    /// <summary>The intervals that have begun: what lies ahead is neither 0 nor unknown.</summary>
    private IEnumerable<RollupReportRow> Begun => report!.Rows.Where(row => row.Start <= clock.GetUtcNow());

    private Figure? Followed => LegFilter.ReadFigure(FigureName);

    /// <summary>Where a figure that is followed down came from: the executives' page of the month, or of the year.</summary>
    private string? Executive => Followed is { } figure
        ? LegFilter.ExecutiveHref(Unit, ReportingPeriod.Of(grain is RollupStep.Hour or RollupStep.Day ? PeriodKind.Month : PeriodKind.Year, from), figure)
        : null;

    /// <summary>The address one grain wider that holds this period; null at the top.</summary>
    private string? Up => grain switch
    {
        RollupStep.Hour => Href(new DateOnly(from.Year, from.Month, 1), new DateOnly(from.Year, from.Month, 1).AddMonths(1), RollupStep.Day),
        RollupStep.Day => Href(new DateOnly(from.Year, 1, 1), new DateOnly(from.Year + 1, 1, 1), RollupStep.Month),
        RollupStep.Month => Href(new DateOnly(from.Year - 2, 1, 1), new DateOnly(from.Year + 1, 1, 1), RollupStep.Year),
        _ => null,
    };

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var found = await units.FindAsync(Unit);
        (from, to, grain) = HistoryPeriod.Read(From, To, Grain, zone.DayOf(clock.GetUtcNow()));
        queue = Queue is null || found is null ? null : await units.FindQueueAsync(found, Queue, zone.StartOf(from), zone.StartOf(to));
        if (found is null || (Queue is not null && queue is null))
        {
            navigation.NotFound();
            return;
        }

        unit = found;
        options = Options();
        report = await rollups.ReadAsync(found, queue, from, to, grain);
    }

    /// <summary>The period on the page, for its files.</summary>
    private string Query
    {
        get
        {
            var query = new QueryBuilder { { "from", Day(from) }, { "to", Day(to) }, { "grain", grain.Word() } };
            if (Queue is not null) query.Add("queue", Queue);
            return query.ToString();
        }
    }

    private string Href(DateOnly first, DateOnly after, RollupStep step)
    {
        var query = new QueryBuilder { { "from", Day(first) }, { "to", Day(after) }, { "grain", step.Word() } };
        if (Queue is not null) query.Add("queue", Queue);
        if (Followed is { } figure) query.Add("figure", figure.ToString());
        return $"/hotline/{Uri.EscapeDataString(Unit)}/history{query}";
    }

    private string HrefOf(RollupReportRow row) => grain.Finer() is { } finer
        ? Href(zone.DayOf(row.Start), zone.DayOf(row.End), finer)
        : new LegFilter(Unit, row.Start, row.End) { Queue = Queue, Figure = Followed, Show = Followed is null ? LegPart.Offered : LegPart.Concluded }.Href();

    private string ReplayOf(RollupReportRow row) => (new BoardChoice() with { Moment = new BoardMoment(row.Start, Known: null) }).Href(Unit);

    private string Name(RollupReportRow row) => grain.Name(zone.Local(row.Start));

    private static string Day(DateOnly day) => HistoryPeriod.Write(day);

    private static ApexChartOptions<RollupReportRow> Options() => new()
    {
        Chart = new ApexCharts.Chart { Stacked = true },
        DataLabels = new DataLabels { Enabled = false },
        Legend = new Legend { Show = true, Position = LegendPosition.Top },
        Tooltip = new Tooltip { Shared = true },
        Yaxis = [new YAxis { Min = 0, ForceNiceScale = true, Labels = new YAxisLabels { Formatter = ChartFormat.WholeNumber } }],
    };
}
