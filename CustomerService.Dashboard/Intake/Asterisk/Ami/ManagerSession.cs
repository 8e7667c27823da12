using System.Buffers;
using System.IO.Pipelines;
using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>
/// One connection from its greeting to its end: logs in, asks for the present state, then follows. It reads only as fast as
/// the journal takes what it reads, so a flood waits in the exchange's socket and not in our memory.
/// </summary>
internal sealed class ManagerSession(
    Stream stream, ExchangeSettings exchange, ManagerState state, ExchangeJournal journal, ExchangeMonitor monitor, TimeProvider clock)
{
    private const int EventsAtOnce = 1_000;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LoginWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PingAfter = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(2);

    private readonly AmiFraming framing = new();
    private readonly ArrivalClock arrivals = new(clock);
    private readonly List<CallEvent> events = [];
    private DateTimeOffset heard;
    private DateTimeOffset askAgain = DateTimeOffset.MaxValue;
    private int question;
    private int waiting, missed, members, gone, ended;
    private bool isLoggedIn, isPinged, wantsState;

    /// <summary>Whether the exchange took us in; a connection that did may be tried again soon.</summary>
    public bool HasLoggedIn => isLoggedIn;

    /// <summary>Runs until the connection ends, which is always by an exception.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        heard = arrivals.Now;
        monitor.Enter(ExchangePhase.LoggingIn);
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        await using var beat = clock.CreateTimer(_ => reader.CancelPendingRead(), null, Beat, Beat);
        try
        {
            await SendAsync(AmiActions.Login(exchange), cancellation);
            while (true)
            {
                var result = await reader.ReadAsync(cancellation);
                var buffer = result.Buffer;
                var hasMore = Read(ref buffer);
                reader.AdvanceTo(buffer.Start, hasMore ? buffer.Start : buffer.End);
                state.Tick(arrivals.Now, events);
                await FlushAsync(cancellation);
                if (result.IsCompleted && !hasMore) throw new EndOfStreamException(buffer.IsEmpty ? "the exchange closed the connection" : "the exchange closed the connection in mid-message");
                await KeepUpAsync(cancellation);
            }
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    /// <returns>Whether whole messages may be left in the buffer.</returns>
    private bool Read(ref ReadOnlySequence<byte> buffer)
    {
        while (events.Count < EventsAtOnce)
        {
            if (!framing.TryRead(ref buffer, out var text)) return false;
            var arrival = arrivals.Now;
            heard = arrival;
            isPinged = false;
            var message = new AmiMessage(text);
            var before = events.Count;
            if (!message.Response.IsEmpty && message.Event.IsEmpty) Answer(message);
            else if (isLoggedIn) Take(message, arrival);
            monitor.Heard(message, arrival, isEvent: events.Count > before);
        }

        return true;
    }

    private void Take(in AmiMessage message, DateTimeOffset arrival)
    {
        var before = events.Count;
        if (message.Event.SequenceEqual("QueueEntry"u8))
        {
            events.AddRange(state.Calls.TakeWaiting(message, arrival));
            waiting++;
            if (events.Count > before) missed++;
        }
        else if (message.Event.SequenceEqual("QueueStatusComplete"u8)) Synchronize(message, arrival);
        else
        {
            state.Take(message, arrival, events);
            if (message.Event.SequenceEqual("QueueMember"u8)) TakeMember(message);
        }
    }

    private void TakeMember(in AmiMessage message)
    {
        members++;
        if (state.HasLog || message.Text("Name"u8) is not { } agent || message.Number("LastCall"u8) is not { } lastCall || lastCall <= 0) return;
        var over = state.Calls.EndUnheard(agent, DateTimeOffset.FromUnixTimeSeconds(lastCall));
        events.AddRange(over);
        ended += over.Count;
    }

    private void Synchronize(in AmiMessage message, DateTimeOffset arrival)
    {
        if (message.Text("ActionID"u8) != AmiActions.StatusId(question)) return;
        if (!state.HasLog)
        {
            var lost = state.Calls.LoseDoubted(arrival);
            events.AddRange(lost);
            gone += lost.Count;
        }

        events.AddRange(state.Members.LeaveDoubted(arrival));
        monitor.Synchronized(new Resynchronization(arrival, waiting, missed, gone, ended, members));
    }

    private void Answer(in AmiMessage message)
    {
        var isSuccess = message.Response.SequenceEqual("Success"u8);
        var action = message.Text("ActionID"u8);
        if (action == AmiActions.LoginId)
        {
            if (!isSuccess) throw new AmiRefusedException(message.Text("Message"u8) ?? "the login was refused");
            isLoggedIn = true;
            wantsState = true;
            monitor.LoggedIn(framing.Version);
        }
        else if (action == AmiActions.StatusId(question) && !isSuccess)
        {
            // The manager answers before the queues are loaded: "Invalid/unknown command: QueueStatus".
            askAgain = arrivals.Now + AskAgainAfter;
        }
    }

    private async Task KeepUpAsync(CancellationToken cancellation)
    {
        var now = arrivals.Now;
        if (!isLoggedIn && now - heard > LoginWithin) throw new TimeoutException($"no answer to the login within {LoginWithin.TotalSeconds} s");
        if (now - heard >= SilentAfter) throw new TimeoutException($"nothing came for {SilentAfter.TotalSeconds} s, not even an answer to a ping");
        if (wantsState || now >= askAgain) await AskStateAsync(cancellation);
        if (!isLoggedIn || isPinged || now - heard < PingAfter) return;
        isPinged = true;
        await SendAsync(AmiActions.Ping(), cancellation);
    }

    private async Task AskStateAsync(CancellationToken cancellation)
    {
        (wantsState, askAgain) = (false, DateTimeOffset.MaxValue);
        state.Doubt();
        (waiting, missed, members, gone, ended) = (0, 0, 0, 0, 0);
        question++;
        await SendAsync(AmiActions.QueueStatus(question), cancellation);
    }

    /// <summary>Nobody listens meanwhile: however long the journal takes, that is no silence of the exchange.</summary>
    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (events.Count == 0) return;
        var began = arrivals.Now;
        await journal.AppendAsync([.. events], cancellation);
        events.Clear();
        heard += arrivals.Now - began;
    }

    private async Task SendAsync(ReadOnlyMemory<byte> action, CancellationToken cancellation)
    {
        using var within = new CancellationTokenSource(LoginWithin, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(within.Token, cancellation);
        try
        {
            await stream.WriteAsync(action, both.Token);
            await stream.FlushAsync(both.Token);
        }
        catch (OperationCanceledException tooLong) when (within.IsCancellationRequested)
        {
            throw new TimeoutException("the exchange takes nothing", tooLong);
        }
    }
}
