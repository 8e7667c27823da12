namespace CustomerService.Browser.Tests;

/// <summary>Another day that goes on as ours does and can be moved on; timers are the system's.</summary>
public sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private long movedTicks;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(began) + new TimeSpan(Interlocked.Read(ref movedTicks));

    /// <summary>Moves on to a moment; what lies behind is not gone back to.</summary>
    public void MoveTo(DateTimeOffset moment) => Interlocked.Add(ref movedTicks, Math.Max(0, (moment - GetUtcNow()).Ticks));
}
