using CustomerService.Dashboard.Desk.Live;
using CustomerService.Dashboard.Shared.Localization;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>A page of the desk that is read again, in its own language, when cases change while it is open.</summary>
public abstract class CaseScreen : ComponentBase, IDisposable
{
    private readonly PageCulture culture = new();
    private IDisposable? subscription;

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
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) subscription = Feed.Subscribe(ReceiveAsync);
    }

    private async Task ReceiveAsync(IReadOnlyCollection<CaseMoved> moved)
    {
        try
        {
            await InvokeAsync(() => Concerns(moved) ? culture.RunAsync(() => RefreshAsync(moved)) : Task.CompletedTask);
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

    private async Task RefreshAsync(IReadOnlyCollection<CaseMoved> moved)
    {
        await FollowAsync(moved);
        StateHasChanged();
    }
}
