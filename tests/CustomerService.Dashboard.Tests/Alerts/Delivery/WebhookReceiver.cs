using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CustomerService.Dashboard.Tests.Alerts.Delivery;

/// <summary>Somebody's webhook on a real socket of this machine: keeps what it gets and answers as it was told, then 200.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = [];

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public string Address => app.Urls.First() + "/alerts";

    public ConcurrentQueue<ReceivedPost> Posts { get; } = [];

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public void Answer(int status, string? location = null) => answers.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        if (location is not null) context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    /// <summary>Takes the message and never says so.</summary>
    public void FallSilent(Action? meanwhile = null) => answers.Enqueue(async context =>
    {
        meanwhile?.Invoke();
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => gone.SetResult());
        await gone.Task;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Posts.Enqueue(new(context.Request.Path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        if (answers.TryDequeue(out var answer)) await answer(context);
    }
}
