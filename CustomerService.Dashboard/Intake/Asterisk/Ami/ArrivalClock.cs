namespace CustomerService.Dashboard.Intake.Asterisk.Ami;

/// <summary>
/// The moments at which messages of one connection arrive. It is set once and then runs by elapsed time, so a clock that
/// is put back an hour while callers wait neither makes them wait negative nor an hour.
/// </summary>
internal sealed class ArrivalClock(TimeProvider clock)
{
    private readonly DateTimeOffset began = clock.GetUtcNow();
    private readonly long mark = clock.GetTimestamp();

    public DateTimeOffset Now => began + clock.GetElapsedTime(mark);
}
