using System.Collections.Concurrent;
using System.IO.Pipelines;

namespace CustomerService.Dashboard.Delivery;

/// <summary>
/// Receivers of messages that live in this process, by host name. A connection to one never touches a network, so it opens no way around
/// the firewall; whoever adds one takes a name that no network can have.
/// </summary>
public sealed class InnerReceivers(ILogger<InnerReceivers> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Func<Stream, CancellationToken, Task>> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="serve">Serves one connection.</param>
    public void Add(string host, Func<Stream, CancellationToken, Task> serve) => hosts[host] = serve;

    public bool Has(string host) => hosts.ContainsKey(host);

    /// <summary>A connection to the host; null when it does not live here.</summary>
    public Stream? Connect(string host)
    {
        if (!hosts.TryGetValue(host, out var serve)) return null;
        var (there, back) = (new Pipe(), new Pipe());
        _ = ServeAsync(host, serve, new PipePair(there.Reader, back.Writer));
        return new PipePair(back.Reader, there.Writer);
    }

    private async Task ServeAsync(string host, Func<Stream, CancellationToken, Task> serve, PipePair stream)
    {
        // The other end is this process: a connection that nobody closes ends with the attempt's own limit.
        using var limit = new CancellationTokenSource(Longest);
        await using (stream)
        {
            try
            {
                await serve(stream, limit.Token);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or InvalidOperationException)
            {
                log.LogDebug(end, "A connection to {Host} ended", host);
            }
        }
    }
}
