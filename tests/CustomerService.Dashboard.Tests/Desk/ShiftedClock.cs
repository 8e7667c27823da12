namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>Another day that goes on as ours does; its timers are the system's, so that skipping a week fires none of them a million times.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private long shiftTicks;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(began) + new TimeSpan(Interlocked.Read(ref shiftTicks));

    public void Advance(TimeSpan by) => Interlocked.Add(ref shiftTicks, by.Ticks);
}
