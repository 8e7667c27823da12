using System.Collections.Concurrent;
using CustomerService.Dashboard.Security.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Security.Keys;

/// <summary>
/// Notes when each key was last used and writes it once a minute, so that no request waits for the database to say so. What a
/// crash loses is at most a minute of "last used".
/// </summary>
public sealed class ApiKeyUse(IDbContextFactory<SecurityDb> databases, TimeProvider clock, ILogger<ApiKeyUse> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> unwritten = new(StringComparer.Ordinal);

    public void Note(string id) => unwritten[id] = clock.GetUtcNow();

    public DateTimeOffset? NotYetWritten(string id) => unwritten.TryGetValue(id, out var at) ? at : null;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        foreach (var (id, at) in unwritten)
        {
            await db.ApiKeys.Where(key => key.Id == id && (key.LastUsedAt == null || key.LastUsedAt < at))
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, at), cancellation);

            // Removes the pair only if no later use has replaced it meanwhile.
            unwritten.TryRemove(KeyValuePair.Create(id, at));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TryWriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await TryWriteAsync(CancellationToken.None);
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "The last use of API keys could not be written; it is tried again in a minute");
        }
    }
}
