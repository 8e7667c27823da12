using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ApexCharts;

/// <summary>
/// The line between a chart component and its drawing in the browser. It remembers what the browser shows, sends only
/// what changed, at most once a second, and outlives the page without noise.
/// </summary>
/// <param name="dispatch">Runs work on the component's own dispatcher.</param>
internal sealed class ChartLink(IJSRuntime js, TimeProvider clock, Func<Func<Task>, Task> dispatch) : IAsyncDisposable
{
    /// <summary>Faster than this nobody reads a chart, and redrawing is what costs the browser most.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly string id = Guid.NewGuid().ToString("N");
    private IJSObjectReference? module;
    private IReadOnlyList<ChartSeries> shown = [];
    private Func<IReadOnlyList<ChartSeries>>? next;
    private ITimer? later;
    private long sentAt;
    private bool disposed;

    public bool IsOpen => module is not null && !disposed;

    public async Task RenderAsync(
        ElementReference host, object options, IReadOnlyList<ChartSeries> series, DotNetObjectReference<ChartCallback> callback)
    {
        await TryAsync(async () =>
        {
            module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/charts.js");
            await module.InvokeVoidAsync("render", id, host, ChartJson.Element(options), ChartJson.Element(series), callback);
            Sent(series);
        });
    }

    /// <summary>Brings the drawing up to date, now or when the last message is a <see cref="Pace"/> ago.</summary>
    /// <param name="current">The series at the time of sending, which can be later than now.</param>
    public async Task PushAsync(Func<IReadOnlyList<ChartSeries>> current)
    {
        if (!IsOpen)
            return;
        next = current;
        var wait = Pace - clock.GetElapsedTime(sentAt);
        if (wait <= TimeSpan.Zero)
            await SendAsync();
        else
            later ??= clock.CreateTimer(_ => _ = dispatch(SendAsync), null, wait, Timeout.InfiniteTimeSpan);
    }

    public Task UpdateOptionsAsync(object options) => InvokeAsync("update", ChartJson.Element(options));

    public Task InvokeAsync(string function, params object?[] arguments) =>
        IsOpen ? TryAsync(() => module!.InvokeVoidAsync(function, [id, .. arguments]).AsTask()) : Task.CompletedTask;

    private async Task SendAsync()
    {
        later?.Dispose();
        later = null;
        if (!IsOpen || next is null)
            return;
        var series = next();
        next = null;
        switch (ChartPatch.Between(shown, series))
        {
            case { Count: 0 }:
                return;
            case { } patches:
                Sent(series);
                await InvokeAsync("patch", ChartJson.Element(patches));
                return;
            case null:
                Sent(series);
                await InvokeAsync("replace", ChartJson.Element(series));
                return;
        }
    }

    private void Sent(IReadOnlyList<ChartSeries> series) => (shown, sentAt) = (series, clock.GetTimestamp());

    private static async Task TryAsync(Func<Task> talk)
    {
        try
        {
            await talk();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException or ObjectDisposedException)
        {
            // The page is gone, and its drawing with it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        later?.Dispose();
        await InvokeAsync("dispose");
        disposed = true;
        if (module is not null)
            await TryAsync(() => module.DisposeAsync().AsTask());
    }
}
