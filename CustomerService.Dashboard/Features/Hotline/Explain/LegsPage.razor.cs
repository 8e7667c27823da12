using System.Globalization;
using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Dashboard.Live;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>The visits behind a figure: the figure again, from the kept sums of their very span, and the list.</summary>
public sealed partial class LegsPage(VisibleUnits units, LegQueries queries, Feed feed, NavigationManager navigation, OrganizationZone zone)
{
    private UnitNode? unit;
    private QueueNode? queue;
    private LegFilter? filter;
    private LegCounts? counts;
    private LegPage? page;

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "window")]
    private string? Window { get; set; }

    [SupplyParameterFromQuery(Name = "queue")]
    private string? Queue { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "reason")]
    private string? Reason { get; set; }

    [SupplyParameterFromQuery(Name = "agent")]
    private string? Agent { get; set; }

    [SupplyParameterFromQuery(Name = "units")]
    private string? Units { get; set; }

    [SupplyParameterFromQuery(Name = "figure")]
    private string? FigureName { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    [Inject]
    private IStringLocalizer<HotlineText> Text { get; set; } = default!;

    private OrganizationZone Zone => zone;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var found = await units.FindAsync(Unit);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }

        var edges = Edges();
        var (from, to) = edges ?? Now(found);
        queue = Queue is null ? null : await units.FindQueueAsync(found, Queue, from, to);
        if (Queue is not null && queue is null)
        {
            navigation.NotFound();
            return;
        }

        unit = found;
        if (edges is null)
        {
            // A window that moves becomes the interval it is now: a list, and a link to it, stand still.
            navigation.NavigateTo((Filter(from, to) with { IsOfToday = true }).Href(), new NavigationOptions { ReplaceHistoryEntry = true });
            return;
        }

        filter = Filter(from, to);
        counts = await queries.CountAsync(found, filter, await units.EntrancesAsync());
        page = await queries.PageAsync(counts, LegCursor.Read(After));
    }

    private LegFilter Filter(DateTimeOffset from, DateTimeOffset to) => new(Unit, from, to)
    {
        Queue = Queue,
        Show = LegFilter.ReadPart(Show) ?? LegPart.Offered,
        Reason = Reason is null ? null : Words.ParseReason(Reason),
        Agent = Agent,
        IsOfToday = LegFilter.ReadIsOfToday(Units),
        Figure = LegFilter.ReadFigure(FigureName),
    };

    private (DateTimeOffset From, DateTimeOffset To) Now(UnitNode of)
    {
        var figures = feed.Current(of.Code)!.Windows[LiveWindows.Parse(Window) ?? LiveWindow.Today];
        return (figures.From, figures.To);
    }

    private (DateTimeOffset From, DateTimeOffset To)? Edges() =>
        LegFilter.ReadMoment(From) is { } from && LegFilter.ReadMoment(To) is { } to && from < to ? (from, to) : null;

    private string Local(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
