using System.Collections.Concurrent;
using System.Text;

namespace CustomerService.Dashboard.Demo.Receivers;

/// <summary>A webhook's other end: takes a post, one a connection.</summary>
internal sealed class DemoRobot
{
    private static readonly byte[] Taken = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();
    private static readonly byte[] Busy = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray();

    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    public async Task ServeAsync(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var (length, key) = (0, "");
        while (await reader.ReadLineAsync(cancellation) is { Length: > 0 } line)
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = DemoReceivers.Length(line[15..].Trim());
            if (line.StartsWith("Idempotency-Key:", StringComparison.OrdinalIgnoreCase)) key = line[16..].Trim();
        }

        await reader.ReadBlockAsync(new char[length], cancellation);
        var isFirst = seen.TryAdd(key, true);
        await stream.WriteAsync(isFirst && DemoReceivers.RefusesFirst(key) ? Busy : Taken, cancellation);
        await stream.FlushAsync(cancellation);
    }
}
