namespace CustomerService.Load.Viewers;

/// <summary>Viewers of the bare hub: its number is the moment of sending, on the clock that all processes of a machine share.</summary>
internal sealed class BroadcastAudience : Audience
{
    protected override void Note(long number, long seen) => Latencies.Since(number);
}
