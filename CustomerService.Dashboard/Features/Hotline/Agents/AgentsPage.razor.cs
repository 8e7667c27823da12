using System.Globalization;
using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>The agents of a unit through a day or a shift. While the stretch is not over it is read again now and then.</summary>
public sealed partial class AgentsPage(VisibleUnits units, AgentDayQueries queries, NavigationManager navigation, OrganizationZone zone, TimeProvider clock) : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource ended = new();
    private UnitNode? unit;
    private AgentsChoice? choice;
    private IReadOnlyList<AgentDay>? days;
    private DateTimeOffset from;
    private DateTimeOffset to;
    private DateTimeOffset until;
    private IJSObjectReference? module;

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "day")]
    private string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "shift")]
    private string? Shift { get; set; }

    [SupplyParameterFromQuery(Name = "agent")]
    private string? Agent { get; set; }

    [Inject]
    private IStringLocalizer<AgentsText> Text { get; set; } = default!;

    [Inject]
    private IOptions<ShiftSettings> Shifts { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private OrganizationZone Zone => zone;

    private DateOnly Today => zone.DayOf(clock.GetUtcNow());

    private bool IsLive => until < to;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (await units.FindAsync(Unit) is not { } found)
        {
            navigation.NotFound();
            return;
        }

        choice = AgentsChoice.Read(Unit, Day, Shift, Agent, Today);
        (from, to) = Shifts.Value.Of(choice.Day, choice.Shift, zone);
        unit = found;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var gone = ended.Token;
        try
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/hotline.js");
            using var timer = new PeriodicTimer(Beat, clock);
            while (await timer.WaitForNextTickAsync(gone))
            {
                if (IsLive) await InvokeAsync(RefreshAsync);
            }
        }
        catch (Exception left) when (left is OperationCanceledException or JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private async Task RefreshAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        if (ended.IsCancellationRequested) return;
        var now = clock.GetUtcNow();
        until = now < to ? now : to;
        days = await queries.ReadAsync(unit!, from, until, ended.Token);
    }

    private void Choose(ChangeEventArgs change) =>
        navigation.NavigateTo(AgentsChoice.Read(Unit, change.Value as string, Shift, Agent, Today).Href());

    private string Local(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        ended.Dispose();
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
