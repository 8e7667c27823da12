using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// What one open page shows: the newest snapshot of its unit, or the one at which the user paused. The page's sections
/// listen to it, so that a snapshot renders what it changed and never the page. Used on the page's own dispatcher only.
/// </summary>
public sealed class HotlineView
{
    private LiveSnapshot? pending;

    /// <summary>Raised after anything shown became different.</summary>
    public event Action? Changed;

    public LiveSnapshot? Snapshot { get; private set; }

    public BoardChoice Choice { get; private set; } = new();

    public bool IsPaused { get; private set; }

    /// <summary>The snapshots that came since the pause and are not shown.</summary>
    public int Withheld { get; private set; }

    /// <summary>The figures of the chosen window; null before the first snapshot.</summary>
    public WindowFigures? Figures => Snapshot?.Windows[Choice.Window];

    /// <summary>Begins with a unit: its figures of now, and what the address asks to see.</summary>
    public void Open(LiveSnapshot? snapshot, BoardChoice choice)
    {
        if (snapshot?.Unit != Snapshot?.Unit) (IsPaused, Withheld, pending) = (false, 0, null);
        if (!IsPaused) Snapshot = snapshot;
        Choice = choice;
        Changed?.Invoke();
    }

    /// <summary>Shows a snapshot, or keeps it back while paused. One of another unit comes from a subscription that has ended.</summary>
    public void Receive(LiveSnapshot snapshot)
    {
        if (Snapshot is not null && snapshot.Unit != Snapshot.Unit) return;
        if (IsPaused)
        {
            if (snapshot.Version == (pending ?? Snapshot)?.Version) return;
            pending = snapshot;
            Withheld++;
        }
        else
        {
            Snapshot = snapshot;
        }

        Changed?.Invoke();
    }

    public void TogglePause()
    {
        IsPaused = !IsPaused;
        if (!IsPaused) Snapshot = pending ?? Snapshot;
        (Withheld, pending) = (0, null);
        Changed?.Invoke();
    }
}
