using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>A manager port on the loopback that behaves as a test's script says, connection after connection.</summary>
internal sealed class FakeExchange : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;
    private int connections;

    public FakeExchange(Func<Caller, int, Task> script, X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync(script);
    }

    public int Port { get; }

    public int Connections => Volatile.Read(ref connections);

    /// <summary>Every action that was sent, by name.</summary>
    public ConcurrentQueue<string> Actions { get; } = [];

    public async ValueTask DisposeAsync()
    {
        // The accepting ends by the token; only then may the listener go from under it.
        await ended.CancelAsync();
        await accepting;
        listener.Dispose();
        ended.Dispose();
    }

    private async Task AcceptAsync(Func<Caller, int, Task> script)
    {
        var running = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(ended.Token);
                running.Add(ServeAsync(client, script, Interlocked.Increment(ref connections)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(TcpClient client, Func<Caller, int, Task> script, int number)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (certificate is not null)
                {
                    var encrypted = new SslStream(stream);
                    await encrypted.AuthenticateAsServerAsync(certificate);
                    stream = encrypted;
                }

                await using (stream)
                {
                    using var caller = new Caller(this, stream, ended.Token);
                    await script(caller, number);
                }
            }
            catch (Exception failure) when (failure is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, which is its right.
            }
        }
    }

    /// <summary>Whoever connected.</summary>
    internal sealed class Caller(FakeExchange exchange, Stream stream, CancellationToken ended) : IDisposable
    {
        private readonly StreamReader reader = new(stream, Encoding.UTF8);

        public void Dispose() => reader.Dispose();

        public Task SendAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), ended).AsTask();

        public Task SendAsync(byte[] bytes) => stream.WriteAsync(bytes, ended).AsTask();

        /// <summary>The next action's lines; empty when the client has gone.</summary>
        public async Task<Dictionary<string, string>> ReadAsync()
        {
            var action = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await reader.ReadLineAsync(ended) is { Length: > 0 } line)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                action[line[..colon]] = line[(colon + 1)..].Trim();
            }

            if (action.TryGetValue("Action", out var name)) exchange.Actions.Enqueue(name);
            return action;
        }

        /// <summary>Greets, takes the login and answers the question for the present state with what is given.</summary>
        public async Task WelcomeAsync(string state = "", int uptime = 1000)
        {
            await SendAsync("Asterisk Call Manager/11.0.0\n");
            await AcceptLoginAsync(uptime);
            await TellStateAsync(await ReadAsync(), state);
        }

        public async Task AcceptLoginAsync(int uptime = 1000)
        {
            var login = await ReadAsync();
            if (login.Count == 0) throw new IOException("the client has gone");
            await SendAsync($"Response: Success\nActionID: {login["ActionID"]}\nMessage: Authentication accepted\n\nEvent: FullyBooted\nUptime: {uptime}\nStatus: Fully Booted\n\n");
        }

        public async Task TellStateAsync(Dictionary<string, string> question, string state)
        {
            if (!question.TryGetValue("ActionID", out var id)) throw new IOException("the client has gone");
            await SendAsync($"Response: Success\nActionID: {id}\nEventList: start\n\n{state}Event: QueueStatusComplete\nActionID: {id}\nEventList: Complete\n\n");
        }

        /// <summary>Answers pings until the client goes.</summary>
        public async Task StayAsync()
        {
            while (await ReadAsync() is { Count: > 0 } action)
            {
                if (action["Action"] == "QueueStatus") await TellStateAsync(action, "");
                else await SendAsync($"Response: Success\nActionID: {action["ActionID"]}\nPing: Pong\n\n");
            }
        }
    }
}
