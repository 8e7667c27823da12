using CustomerService.Dashboard.Intake.Asterisk.Status;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Intake.Asterisk.Pages;

/// <summary>Looks at the exchanges once a second and renders when something is different.</summary>
public abstract class ExchangeComponent : ComponentBase, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource ended = new();

    [Inject]
    private Exchanges Exchanges { get; set; } = default!;

    [Inject]
    protected TimeProvider Clock { get; private set; } = default!;

    protected IReadOnlyList<ExchangeStatus> Current { get; private set; } = [];

    protected override void OnInitialized() => Current = Exchanges.Current;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Current.Count == 0) return;
        using var timer = new PeriodicTimer(Beat, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended.Token))
            {
                var now = Exchanges.Current;
                if (now.SequenceEqual(Current) && !now.Any(exchange => exchange.RetryAt is not null)) continue;
                Current = now;
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        ended.Cancel();
        ended.Dispose();
    }
}
