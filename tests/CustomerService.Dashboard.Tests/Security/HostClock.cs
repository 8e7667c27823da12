using Microsoft.Extensions.Time.Testing;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>
/// A clock that tests move, of a server whose beats keep real time: a day that passes at once is one step for everything that
/// compares moments, not hundreds of thousands of beats to catch up with.
/// </summary>
public sealed class HostClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => System.CreateTimer(callback, state, dueTime, period);
}
