using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Papers;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Papers;

/// <summary>A page that is read again, in its own language, when papers change while it is open, whoever changed them and in whichever process.</summary>
public abstract class PaperScreen : ComponentBase, IDisposable
{
    /// <summary>What changes within so long comes in one piece.</summary>
    private static readonly TimeSpan Peace = TimeSpan.FromMilliseconds(200);

    private readonly PageCulture culture = new();
    private IReadOnlyList<PaperRegister> heard = [];
    private int isWaiting;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var register in heard) register.Changed -= Hear;
        heard = [];
        GC.SuppressFinalize(this);
    }

    /// <summary>The papers that the page shows.</summary>
    protected abstract IReadOnlyList<PaperRegister> Registers { get; }

    protected abstract Task ReadAsync();

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        heard = Registers;
        foreach (var register in heard) register.Changed += Hear;
    }

    /// <summary>On the journal's thread: only a note is taken.</summary>
    private void Hear()
    {
        if (Interlocked.Exchange(ref isWaiting, 1) == 0) _ = FollowAsync();
    }

    private async Task FollowAsync()
    {
        try
        {
            await Task.Delay(Peace, Time);
            Volatile.Write(ref isWaiting, 0);
            await InvokeAsync(() => culture.RunAsync(RefreshAsync));
        }
        catch (ObjectDisposedException)
        {
            // The page went away meanwhile.
        }
#pragma warning disable CA1031 // Whatever failed belongs to this page's circuit, not to whoever changed the paper.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }

    private async Task RefreshAsync()
    {
        await ReadAsync();
        StateHasChanged();
    }
}
