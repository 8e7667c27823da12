using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CustomerService.Benchmarks;

/// <summary>
/// One HTTP/1.1 connection of an exchange that reports batches: the requests are made beforehand and written as they are, so
/// that the client's own work weighs little. Every answer is read to its end and must say that the whole batch was accepted.
/// </summary>
internal sealed class Poster : IDisposable
{
    private static readonly byte[] End = "0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] answer = new byte[16 * 1024];
    private readonly byte[] accepted;

    public Poster(Uri address, int batchSize)
    {
        socket.Connect(IPAddress.Loopback, address.Port);
        accepted = Encoding.ASCII.GetBytes($$"""{"accepted":{{batchSize}},"duplicates":0,"rejected":[]}""");
    }

    /// <summary>A whole request as it goes over the wire.</summary>
    public static byte[] Request(Uri address, string key, byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST /api/v1/hotline/events HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {key}\r\n" +
            $"Content-Type: application/cloudevents-batch+json\r\nContent-Length: {body.Length}\r\n\r\n"),
        .. body,
    ];

    /// <exception cref="InvalidDataException">The answer is not 200, or not everything was accepted.</exception>
    public async Task PostAsync(byte[] request)
    {
        for (var sent = 0; sent < request.Length;) sent += await socket.SendAsync(request.AsMemory(sent));
        var length = 0;
        while (!answer.AsSpan(0, length).EndsWith(End))
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length));
            if (read == 0) throw new InvalidDataException("The server closed the connection.");
            length += read;
        }

        var text = answer.AsSpan(0, length);
        if (!text.StartsWith("HTTP/1.1 200 "u8) || text.IndexOf(accepted) < 0) throw new InvalidDataException(Encoding.UTF8.GetString(text));
    }

    public void Dispose() => socket.Dispose();
}
