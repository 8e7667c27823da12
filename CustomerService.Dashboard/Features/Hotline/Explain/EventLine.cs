using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>An entry of the journal as it is shown: what was reported, by whom, when it happened and when it arrived.</summary>
/// <param name="Data">The event's data as JSON, with the caller's number masked.</param>
public sealed record EventLine(long Position, CallEventType Type, string Source, string EventId, DateTimeOffset Time, DateTimeOffset Received, string Data)
{
    /// <summary>Arrival minus event time; negative when the source's clock is ahead.</summary>
    public TimeSpan Lag => Received - Time;
}
