using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>The calls of the officer's units that are under way or have just ended, live; each is one key away from its case.</summary>
public sealed partial class CallsNow(DeskCalls desk, Feed feed, Organizations organizations, TimeProvider clock, IStringLocalizer<IntakeText> text) : IDisposable
{
    /// <summary>A list that somebody reads moves at most so often.</summary>
    private static readonly TimeSpan Peace = TimeSpan.FromSeconds(1);

    private readonly PageCulture culture = new();
    private readonly CallSlots slots = new();
    private readonly List<IDisposable> subscriptions = [];
    private IReadOnlyList<CallNow>? calls;

    /// <summary>So many at most.</summary>
    [Parameter]
    public int Most { get; set; } = 9;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private IStringLocalizer<IntakeText> Text => text;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        subscriptions.Clear();
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => ReadAsync();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        var user = (await Authentication).User;
        foreach (var unit in Access.Entrances(user, organizations.Current)) subscriptions.Add(feed.Subscribe(unit.Code, _ => FollowAsync()));
    }

    private async Task FollowAsync()
    {
        try
        {
            await InvokeAsync(() => culture.RunAsync(RefreshAsync));
            await Task.Delay(Peace, clock);
        }
        catch (ObjectDisposedException)
        {
            // The page went away meanwhile.
        }
    }

    private async Task RefreshAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        calls = await desk.NowAsync((await Authentication).User, Most);
        slots.Take([.. calls.Select(call => call.Origin.Call)]);
    }
}
