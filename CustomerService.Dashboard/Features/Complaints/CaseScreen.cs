using CustomerService.Dashboard.Desk.Live;
using CustomerService.Dashboard.Shared.Localization;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>A page of the desk that is read again, in its own language, when cases change while it is open.</summary>
public abstract class CaseScreen : ComponentBase, IDisposable
{
    private readonly PageCulture culture = new();
    private IDisposable? subscription;
    private long? begunAt;

    [Inject]
    private DeskFeed Feed { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        subscription?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task ReadAsync();

    /// <summary>Takes in what changed; by default everything is read again.</summary>
    protected virtual Task FollowAsync(IReadOnlyCollection<CaseMoved> moved) => ReadAsync();

    /// <summary>Whether the page shows anything of what changed.</summary>
    protected virtual bool Concerns(IReadOnlyCollection<CaseMoved> moved) => true;

    /// <inheritdoc />
    public override Task SetParametersAsync(ParameterView parameters)
    {
        begunAt ??= Feed.Tick;
        return base.SetParametersAsync(parameters);
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        subscription = Feed.Subscribe(ReceiveAsync);

        // The browser has the page only now; of what changed since its first reading nobody has told it.
        if (Feed.Tick != begunAt) await GuardedAsync(ReadAsync);
    }

    private Task ReceiveAsync(IReadOnlyCollection<CaseMoved> moved) => GuardedAsync(() => FollowAsync(moved), () => Concerns(moved));

    private async Task GuardedAsync(Func<Task> read, Func<bool>? concerns = null)
    {
        try
        {
            await InvokeAsync(() => concerns?.Invoke() ?? true ? culture.RunAsync(() => RefreshAsync(read)) : Task.CompletedTask);
        }
        catch (ObjectDisposedException)
        {
            // The page went away meanwhile.
        }
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit, not to whoever changed the case.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task RefreshAsync(Func<Task> read)
    {
        await read();
        StateHasChanged();
    }
}
