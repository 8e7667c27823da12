namespace CustomerService.Domain.Hotline.Replay;

/// <summary>The line between what counts at a past moment and what does not.</summary>
/// <param name="AtMs">The moment, UTC milliseconds.</param>
/// <param name="Position">The journal's last position that had arrived by it.</param>
public readonly record struct ReplayCut(ReplayReading Reading, long AtMs, long Position)
{
    public bool Holds(long timeMs, long position) => Reading == ReplayReading.Then ? position <= Position : timeMs <= AtMs;
}
