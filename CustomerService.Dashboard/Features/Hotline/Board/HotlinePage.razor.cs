using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>The page supervisors watch all day: one unit, live. Everything chosen on it is in its address.</summary>
public sealed partial class HotlinePage(
    VisibleUnits units, Feed feed, NavigationManager navigation, IJSRuntime js, IStringLocalizer<HotlineText> text) : IAsyncDisposable
{
    private readonly HotlineView view = new();
    private readonly PageCulture culture = new();
    private BoardPulse? pulse;
    private UnitNode? unit;
    private IReadOnlyList<UnitNode> path = [];
    private IDisposable? subscription;
    private IJSObjectReference? module;
    private string? subscribed;
    private bool hasFailed;

    [Parameter]
    public string Unit { get; set; } = "";

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

    private IStringLocalizer<HotlineText> Text => text;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var found = await units.FindAsync(Unit);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }

        path = await units.PathAsync(found);
        unit = found;
        var snapshot = feed.Current(found.Code);
        hasFailed = snapshot is null;
        view.Open(snapshot, BoardChoice.Read(Window, Tab, Sort, Order, State, Search, OpenFigure));
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        Subscribe();
        if (!firstRender) return;
        try
        {
            module = await js.InvokeAsync<IJSObjectReference>("import", "./js/hotline.js");
        }
        catch (JSDisconnectedException)
        {
            // The page went away while it was being set up.
        }
    }

    private void Subscribe()
    {
        if (unit is null || unit.Code == subscribed) return;
        subscription?.Dispose();
        subscribed = unit.Code;
        subscription = feed.Subscribe(subscribed, ReceiveAsync);
    }

    private async Task ReceiveAsync(LiveSnapshot snapshot)
    {
        try
        {
            await InvokeAsync(() => culture.Run(() => pulse?.Beat(() => view.Receive(snapshot))));
        }
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit, not to the feed.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private Task RetryAsync() => OnParametersSetAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
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
