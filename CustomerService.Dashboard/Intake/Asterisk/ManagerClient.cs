using System.Net.Sockets;
using System.Security.Authentication;
using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Dashboard.Intake.Asterisk.Status;

namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>Keeps one exchange connected: opens, follows, and when it ends, for whatever reason, waits and opens again.</summary>
internal sealed partial class ManagerClient(
    ExchangeSettings exchange, ExchangeJournal journal, ExchangeMonitor monitor, OpenVisits visits, AsteriskMetrics metrics, TimeProvider clock, ILogger log)
{
    private readonly ManagerState state = new(exchange);
    private readonly Backoff backoff = new();

    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var failure = await ConnectAsync(cancellation);
            if (cancellation.IsCancellationRequested) return;
            var trouble = TroubleOf(failure);
            var wait = trouble == ExchangeTrouble.LoginRefused ? Backoff.NextAfterRefusal() : backoff.Next();
            monitor.Lost(trouble, failure.Message, clock.GetUtcNow() + wait);
            metrics.Disconnected(exchange.Name, trouble);
            LogLost(exchange.Name, failure.Message, (int)Math.Ceiling(wait.TotalSeconds));
            try
            {
                await Task.Delay(wait, clock, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <returns>Why it ended. One bad exchange never takes the process with it.</returns>
    private async Task<Exception> ConnectAsync(CancellationToken cancellation)
    {
        ManagerSession? session = null;
        try
        {
            monitor.Enter(ExchangePhase.Connecting);
            if (!state.IsRestored)
            {
                await visits.RestoreAsync(exchange, state.Calls, cancellation);
                state.IsRestored = true;
            }

            await using var stream = await ManagerSocket.OpenAsync(exchange, clock, cancellation);
            session = new ManagerSession(stream, exchange, state, journal, monitor, clock);
            await session.RunAsync(cancellation);
            return new EndOfStreamException("the connection ended");
        }
#pragma warning disable CA1031 // Whatever it is, it is shown and the connection tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (session?.HasLoggedIn == true) backoff.Reset();
            return failure;
        }
    }

    private static ExchangeTrouble TroubleOf(Exception failure) => failure switch
    {
        AmiRefusedException => ExchangeTrouble.LoginRefused,
        AmiProtocolException => ExchangeTrouble.Nonsense,
        AuthenticationException => ExchangeTrouble.Untrusted,
        TimeoutException => ExchangeTrouble.Silent,
        EndOfStreamException => ExchangeTrouble.Closed,
        IOException { InnerException: SocketException } => ExchangeTrouble.Closed,
        SocketException => ExchangeTrouble.Unreachable,
        _ => ExchangeTrouble.Failed,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exchange {Exchange}: {Reason}; next attempt in {Seconds} s")]
    private partial void LogLost(string exchange, string reason, int seconds);
}
