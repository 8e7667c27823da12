using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>Who gave up and is to be called back, the first come first. The list is read again every few seconds.</summary>
public sealed partial class CallbacksPage(VisibleUnits units, CallbackQueries queries, CallbackDesk desk, NavigationManager navigation, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource ended = new();
    private UnitNode? unit;
    private CallbackList? list;
    private CallbackResult? message;
    private string? me;
    private bool mayAct;
    private bool mayFree;
    private bool isBusy;
    private string? shown;
    private string? shownOf;
    private long nowMs;

    [Parameter]
    public string Unit { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<CallbackText> Text { get; set; } = default!;

    [Inject]
    private IOptions<CallbackSettings> Settings { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (await units.FindAsync(Unit) is not { } found)
        {
            navigation.NotFound();
            return;
        }

        var user = (await Authentication).User;
        (me, mayAct, mayFree) = (user.Identity?.Name, CallbackDesk.MayAct(user), user.IsInRole(Roles.HotlineSupervisor));
        unit = found;
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token)) await InvokeAsync(RefreshAsync);
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ended.Cancel();
        ended.Dispose();
    }

    private async Task RefreshAsync()
    {
        if (isBusy || unit is null) return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        nowMs = clock.GetUtcNow().ToUnixTimeMilliseconds();
        list = await queries.ReadAsync(unit!, ended.Token);
    }

    private Task TakeNextAsync() => ActAsync(async user => await desk.TakeNextAsync(user, Unit));

    private Task ReleaseAsync(CallbackLine line) => ActAsync(user => desk.ReleaseAsync(user, Unit, line.Caller));

    private Task DoneAsync(CallbackLine line, CallbackOutcome outcome) => ActAsync(user => desk.DoneAsync(user, Unit, line.Caller, outcome));

    private Task RevealAsync(CallbackLine line, string reason) => ActAsync(async user =>
    {
        var (result, number) = await desk.RevealAsync(user, Unit, line.Caller, reason);
        (shown, shownOf) = (number, line.Caller);
        return result;
    });

    private async Task ActAsync(Func<System.Security.Claims.ClaimsPrincipal, Task<CallbackResult>> act)
    {
        isBusy = true;
        message = await act((await Authentication).User);
        await ReadAsync();
        isBusy = false;
    }
}
