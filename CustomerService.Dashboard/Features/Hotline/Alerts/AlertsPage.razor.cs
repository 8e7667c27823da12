using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>The alerts of a unit, open and past, with the figures of their moments. It follows what is open.</summary>
public sealed partial class AlertsPage(VisibleUnits units, AlertQueries queries, AlertDesk desk, OpenAlerts open, NavigationManager navigation) : IDisposable
{
    private static readonly (bool? IsOpen, string Word)[] States = [(null, "All"), (true, "Open"), (false, "Cleared")];

    private readonly PageCulture culture = new();
    private UnitNode? unit;
    private AlertChoice? choice;
    private IReadOnlyList<Alert>? alerts;
    private ILookup<Guid, AlertTold> told = Array.Empty<AlertTold>().ToLookup(each => each.Alert);
    private OpenAlertSnapshot? shown;
    private string? message;
    private bool mayAct;

    [Parameter]
    public string Unit { get; set; } = "";

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "severity")]
    private string? Severity { get; set; }

    [SupplyParameterFromQuery(Name = "day")]
    private string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private string? Before { get; set; }

    [Inject]
    private IStringLocalizer<AlertsText> Text { get; set; } = default!;

    [Inject]
    private OrganizationZone Zone { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var found = await units.FindAsync(Unit);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }

        choice = AlertChoice.Read(found.Code, State, Severity, Day, Before);
        mayAct = AlertDesk.MayAct((await Authentication).User);
        unit = found;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) open.Changed += Show;
    }

    private async Task ReadAsync()
    {
        // The scope is asked again: the page may have been open for hours.
        if (await units.FindAsync(Unit) is not { } now) return;
        shown = open.Of(now.Code);
        var found = await queries.AlertsAsync(now, choice!.Filter(Zone));
        (told, alerts) = (await queries.ToldAsync(found), found);
    }

    private void Show()
    {
        if (unit is { } mine && open.Of(mine.Code) != shown) _ = ShowAsync();
    }

    private async Task ShowAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                await ReadAsync();
                culture.Run(StateHasChanged);
            });
        }
        catch (ObjectDisposedException)
        {
            // The page went away meanwhile.
        }
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task AcknowledgeAsync(Alert alert, string note)
    {
        var faults = await desk.AcknowledgeAsync((await Authentication).User, alert.Id, note);
        message = faults.Count == 0 ? "Acknowledged" : "Fault" + faults[0];
        await ReadAsync();
    }

    private void ChooseDay(ChangeEventArgs change) =>
        navigation.NavigateTo(AlertChoice.Read(unit!.Code, State, Severity, change.Value as string, null).Href());

    /// <inheritdoc />
    public void Dispose() => open.Changed -= Show;
}
