using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CustomerService.Dashboard.Tests.Alerts.Delivery;

/// <summary>A mail server on a real socket that knows just enough SMTP to take a mail, or to refuse its recipient.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task work;

    public SmtpSink()
    {
        listener.Start();
        work = WorkAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public bool Refuses { get; set; }

    /// <summary>Each mail as it went over the wire.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await work;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stopping.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(stopping.Token) is { } part && part != ".") mail.Append(part).Append("\r\n");
                Mails.Enqueue(mail.ToString());
            }

            await writer.WriteLineAsync(verb switch { "RCPT" when Refuses => "550 no such box", "QUIT" => "221 bye", _ => "250 ok" });
            if (verb == "QUIT") return;
        }
    }
}
