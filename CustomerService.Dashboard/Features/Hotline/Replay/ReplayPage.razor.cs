using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Domain.Hotline.Replay;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Features.Hotline.Replay;

/// <summary>
/// The board of a unit at a past moment, made of the live board's own parts. The moment and what it is told from are in the
/// address. Playing moves it on once a second, reads ahead so that a tick costs what changed, and stops at the present.
/// </summary>
public sealed partial class ReplayPage(VisibleUnits units, ReplayQueries queries, NavigationManager navigation, OrganizationZone zone, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(30);

    private readonly HotlineView view = new();
    private UnitNode? unit;
    private IReadOnlyList<UnitNode> path = [];
    private ReplaySession? session;
    private ReplayReading reading;
    private ReplayArrivals arrivals;
    private ReplayExtremes? extremes;
    private (string Unit, DateOnly Day) extremesOf;
    private DateTimeOffset at;
    private DateOnly day;
    private int speed = ReplaySpeeds.Usual;
    private CancellationTokenSource? playing;
    private IJSObjectReference? module;

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "known")]
    private string? Known { get; set; }

    [SupplyParameterFromQuery(Name = "window")]
    private string? Window { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? Tab { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "figure")]
    private string? OpenFigure { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (await units.FindAsync(Unit) is not { } found)
        {
            navigation.NotFound();
            return;
        }

        var asked = Asked();
        if (asked != at) Stop();
        var known = BoardMoment.ReadKnown(Known);
        (at, day, path) = (asked, zone.DayOf(asked), await units.PathAsync(found));
        arrivals = await queries.ArrivalsAsync(found, at);
        var told = known ?? (arrivals.MeanLittle ? ReplayReading.Now : ReplayReading.Then);
        if (session is null || unit != found || reading != told) session = queries.Open(found, told);
        (unit, reading) = (found, told);
        if (extremesOf != (found.Code, day)) (extremes, extremesOf) = (await queries.ExtremesAsync(found, day), (found.Code, day));
        var choice = BoardChoice.Read(Window, Tab, Sort, Order, State, Search, OpenFigure) with { Moment = new BoardMoment(at, known) };
        view.Open(await session.AtAsync(at), choice);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/hotline.js");
        }
        catch (JSDisconnectedException)
        {
            // The page went away while it was being set up.
        }
    }

    /// <summary>To the second, and not in the future.</summary>
    private DateTimeOffset Asked()
    {
        var now = clock.GetUtcNow();
        var asked = LegFilter.ReadMoment(At) ?? now - FirstLook;
        if (asked > now) asked = now;
        return DateTimeOffset.FromUnixTimeSeconds(Math.Max(0, asked.ToUnixTimeSeconds()));
    }

    private void Choose(int chosen) => speed = ReplaySpeeds.All.Contains(chosen) ? chosen : ReplaySpeeds.Usual;

    private void TogglePlay()
    {
        if (playing is not null)
        {
            Settle();
            return;
        }

        playing = new CancellationTokenSource();
        _ = PlayAsync(playing.Token);
    }

    private async Task PlayAsync(CancellationToken stopped)
    {
        try
        {
            using var timer = new PeriodicTimer(Tick, clock);
            while (await timer.WaitForNextTickAsync(stopped)) await AdvanceAsync(stopped);
        }
        catch (OperationCanceledException)
        {
            // Paused, moved elsewhere, or the page is gone.
        }
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task AdvanceAsync(CancellationToken stopped)
    {
        var now = clock.GetUtcNow();
        var next = at + (Tick * speed);
        var isPresent = next >= now;
        if (isPresent) next = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        if (await session!.AtAsync(next, Tick * speed * 120, stopped) is not { } snapshot || stopped.IsCancellationRequested) return;
        at = next;
        view.Receive(snapshot);
        if (isPresent || zone.DayOf(at) != day) Settle(goOn: !isPresent);
        else StateHasChanged();
    }

    /// <summary>Puts the moment that is shown into the address, and stops there unless playing goes on.</summary>
    private void Settle(bool goOn = false)
    {
        if (!goOn) Stop();
        navigation.NavigateTo((view.Choice with { Moment = new BoardMoment(at, view.Choice.Moment?.Known) }).Href(Unit), new NavigationOptions { ReplaceHistoryEntry = true });
    }

    private void Stop()
    {
        playing?.Cancel();
        playing?.Dispose();
        playing = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Stop();
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }
}
