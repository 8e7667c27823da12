namespace CustomerService.Dashboard.Features.Hotline.Callbacks;

/// <summary>A number to call back, with all the calls its owner gave up.</summary>
/// <param name="Caller">The whole number: never shown without <see cref="CallbackDesk.RevealAsync"/>.</param>
/// <param name="FirstMs">When the earliest of the calls was offered: the place in the list, UTC milliseconds.</param>
/// <param name="LastMs">When the latest was offered.</param>
/// <param name="Calls">How many calls were given up.</param>
/// <param name="WaitedMs">The longest wait among them.</param>
/// <param name="Queues">The queues' names.</param>
/// <param name="IsCallingAgain">The caller waits in a queue at this moment.</param>
public sealed record CallbackLine(string Caller, long FirstMs, long LastMs, int Calls, long WaitedMs, IReadOnlyList<string> Queues, bool IsCallingAgain)
{
    /// <summary>The caller got through after the entry was taken: it only remains to be ended.</summary>
    public bool HasGotThrough { get; init; }

    public int Round { get; init; }

    public string? TakenBy { get; init; }

    public long? TakenMs { get; init; }

    public int Attempts { get; init; }

    /// <summary>Not to be tried again before; null when nothing stands in the way.</summary>
    public long? NotBeforeMs { get; init; }

    public bool IsFree(long nowMs) => TakenBy is null && !IsCallingAgain && (NotBeforeMs is null || NotBeforeMs <= nowMs);
}
