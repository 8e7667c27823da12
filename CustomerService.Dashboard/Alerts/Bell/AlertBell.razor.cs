using System.Globalization;
using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Alerts.Bell;

public sealed partial class AlertBell(OpenAlerts open, Organizations organizations, OrganizationZone zone, AccountNames names, IJSRuntime js) : IAsyncDisposable
{
    private const int Most = 8;

    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;
    private IReadOnlyList<string> entrances = [];
    private IReadOnlyList<OpenAlert> alerts = [];
    private IJSObjectReference? module;
    private bool hasSound;
    private string announced = "";

    [Parameter, EditorRequired]
    public ClaimsPrincipal User { get; set; } = default!;

    private AlertSeverity? gravest => alerts.Count == 0 ? null : alerts.Max(alert => alert.Severity);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Take()) await ReadNamesAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        open.Changed += Show;
        try
        {
            module = await js.InvokeAsync<IJSObjectReference>("import", "./js/alerts.js");
            hasSound = await module.InvokeAsync<bool>("hasSound");
        }
        catch (JSDisconnectedException)
        {
            // The page went away while it was being set up.
        }

        // What changed between the first render and the line above.
        if (Take()) await ReadNamesAsync();
        StateHasChanged();
    }

    // Scope is asked at every look: the organisation may have changed since.
    private bool Take()
    {
        entrances = [.. Access.Entrances(User, organizations.Current).Select(unit => unit.Code)];
        IReadOnlyList<OpenAlert> now = entrances.Count == 1
            ? open.Of(entrances[0]).Alerts
            : [.. entrances.SelectMany(unit => open.Of(unit).Alerts).OrderByDescending(alert => alert.Severity).ThenByDescending(alert => alert.RaisedAt)];
        if (now.SequenceEqual(alerts)) return false;
        alerts = now;
        return true;
    }

    private Task ReadNamesAsync() => names.ReadAsync(alerts.Select(alert => alert.AcknowledgedBy));

    private void Show() => _ = ShowAsync();

    private async Task ShowAsync()
    {
        try
        {
            await InvokeAsync(async () =>
            {
                (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (culture, culture);
                var known = alerts.Select(alert => alert.Id).ToHashSet();
                if (!Take()) return;
                await ReadNamesAsync();
                var added = alerts.Where(alert => !known.Contains(alert.Id)).ToList();
                announced = added.Count > 0 ? Text["Announced", Name(added[0]), Text.Alert(added[0].RuleName, added[0].Condition)] : "";
                StateHasChanged();
                if (added.Count > 0 && hasSound && module is not null) await module.InvokeVoidAsync("sound");
            });
        }
        catch (Exception gone) when (gone is ObjectDisposedException or JSDisconnectedException)
        {
            // The page went away meanwhile.
        }
#pragma warning disable CA1031 // Whatever failed belongs to this bell's circuit, not to whoever raised the alert.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task ToggleSoundAsync()
    {
        hasSound = !hasSound;
        if (module is not null) await module.InvokeVoidAsync("keepSound", hasSound);
    }

    private string Name(OpenAlert alert) =>
        organizations.Current.Queue(alert.Queue)?.Name ?? organizations.Current.Unit(alert.Unit)?.Name ?? alert.Target;

    private static string Href(string unit) => $"/hotline/{Uri.EscapeDataString(unit)}/alerts";

    private string Clock(DateTimeOffset moment) => zone.Local(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        open.Changed -= Show;
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
