using System.Globalization;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Features.Administration;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>Where a unit's alerts are sent, and what became of the last messages. It follows the outbox of this server.</summary>
public sealed partial class ChannelSection(ChannelDesk desk, AlertOutbox outbox, IDialogService dialogs, OrganizationZone zone) : IDisposable
{
    private static readonly DialogOptions Wide = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };

    private readonly PageCulture culture = new();
    private ChannelList? list;
    private string? message;

    [Parameter, EditorRequired]
    public UnitNode Unit { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ReadAsync();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) outbox.Changed += Show;
    }

    private async Task ReadAsync() => list = await desk.LookAsync((await Authentication).User, Unit.Code);

    private void Show() => _ = ShowAsync();

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
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit, not to whoever sent the message.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task AddAsync()
    {
        var dialog = await dialogs.ShowAsync<ChannelDialog>(Text["AddChannel"], new DialogParameters<ChannelDialog> { { d => d.Unit, Unit.Code } }, Wide);
        if (await dialog.Result is not { Canceled: false, Data: AddedChannel added }) return;
        await DoneAsync(added.Faults);
        if (added.Secret is { } secret) await SecretDialog.ShowAsync(dialogs, Text["SecretTitle"], Text["SecretLead"], secret);
    }

    private async Task TestAsync(AlertChannel channel) => await DoneAsync(await desk.TestAsync((await Authentication).User, channel.Id), "TestQueued");

    private async Task SwitchAsync(AlertChannel channel) => await DoneAsync(await desk.SwitchAsync((await Authentication).User, channel.Id, !channel.IsOn));

    private async Task RemoveAsync(AlertChannel channel)
    {
        var isSure = await dialogs.ShowMessageBoxAsync(Text["Remove"], Text["RemoveChannelQuestion", channel.Name], yesText: Text["Remove"], cancelText: Text["Cancel"]);
        if (isSure == true) await DoneAsync(await desk.RemoveAsync((await Authentication).User, channel.Id));
    }

    private async Task DoneAsync(IReadOnlyList<string> faults, string done = "Saved")
    {
        message = faults.Count == 0 ? done : "Fault" + faults[0];
        await ReadAsync();
    }

    private string Outcome(AlertDelivery delivery) => delivery switch
    {
        { DeliveredAt: { } at } => Text["Delivered", Clock(at)],
        { DueAt: { } due } => Text["Waits", Clock(due)],
        _ => Text["GivenUp"],
    };

    private static string What(AlertDelivery delivery) => delivery switch
    {
        { CaseNumber: not null, Officer.Length: > 0 } => "CaseOfficer",
        { CaseNumber: not null } => "CaseStep",
        { AlertId: null } => "Test",
        _ => "Turn" + delivery.Turn,
    };

    private string UnitName(string code) => Unit.Subtree().FirstOrDefault(node => node.Code == code)?.Name ?? code;

    private string ChannelName(int id) => list!.Channels.First(channel => channel.Id == id).Name;

    private string Clock(DateTimeOffset moment) => zone.Local(moment).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public void Dispose() => outbox.Changed -= Show;
}
