namespace CustomerService.Dashboard.Features.Hotline.Sources;

/// <summary>Who reports events, how much, when last, and how far its clock is from ours.</summary>
/// <param name="Lag">Arrival minus event time of the last report; negative when the source's clock is ahead.</param>
public sealed record SourceLine(string Name, long Events, DateTimeOffset LastReceived, TimeSpan Lag)
{
    /// <summary>Ahead of us by more than this, a clock is wrong; events cannot arrive before they happen.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(-2);

    /// <summary>Behind by more than this, reports are late or the clock is.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Past = TimeSpan.FromDays(1);

    public SourceClock Clock =>
        Lag < Ahead ? SourceClock.Ahead : Lag > Past ? SourceClock.History : Lag > Behind ? SourceClock.Behind : SourceClock.Together;
}
