using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>
/// Answers the page's question whether its circuit is alive. A circuit can look connected and be dead (a laptop that
/// slept, a resume that came too late); the page asks now and then, and reloads itself when nobody answers.
/// </summary>
public sealed class CircuitPulse(IJSRuntime js, TimeProvider clock) : ComponentBase, IAsyncDisposable
{
    private DotNetObjectReference<CircuitPulse>? self;
    private IJSObjectReference? module;

    /// <summary>That it returns is the answer; the server's time, in milliseconds of the Unix epoch, comes with it.</summary>
    [JSInvokable]
    public long Beat() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            self = DotNetObjectReference.Create(this);
            module = await js.InvokeAsync<IJSObjectReference>("import", "./js/pulse.js");
            await module.InvokeVoidAsync("attach", self);
        }
        catch (JSDisconnectedException)
        {
            // The page went away while it was being set up.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (module is not null)
                await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }
}
