namespace CustomerService.Domain.Time.Clock;

public enum ClockState
{
    /// <summary>Received, and the limit has not begun to count.</summary>
    NotBegun,
    Running,
    Paused,
    Stopped,
}
