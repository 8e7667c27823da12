using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Presence;

/// <summary>One open page of a case. Whoever closes the page, or loses the line to it, is no longer there.</summary>
public sealed class CaseSeat : IDisposable
{
    /// <summary>Who wrote nothing for so long is not writing any more.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(8);

    private readonly CasePresence presence;
    private readonly Action changed;
    private readonly ITimer pause;
    private volatile bool isWriting;
    private volatile bool isAway;

    internal CaseSeat(CasePresence presence, string number, By person, Action changed, TimeProvider clock)
    {
        (this.presence, Number, Person, this.changed) = (presence, number, person, changed);
        pause = clock.CreateTimer(_ => Set(writes: false, isAway), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    internal string Number { get; }

    internal By Person { get; }

    internal bool IsWriting => isWriting;

    internal bool IsAway => isAway;

    /// <summary>Something was written just now.</summary>
    public void Write()
    {
        pause.Change(Pause, Timeout.InfiniteTimeSpan);
        Set(writes: true, isAway);
    }

    /// <summary>What was written is said, or dropped.</summary>
    public void Rest() => Set(writes: false, isAway);

    /// <summary>The line to the page is down, or up again.</summary>
    public void Leave(bool isGone) => Set(isWriting && !isGone, isGone);

    public void Dispose()
    {
        pause.Dispose();
        presence.Leave(this);
    }

    internal void Tell() => changed();

    private void Set(bool writes, bool away)
    {
        if ((isWriting, isAway) == (writes, away)) return;
        (isWriting, isAway) = (writes, away);
        presence.Tell(this);
    }
}
