using CustomerService.Dashboard.Features.Hotline.Board;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Board;

public sealed class HotlineViewTests
{
    private readonly HotlineView view = new();

    [Fact]
    public void Receive_WhilePaused_KeepsTheFiguresAndResumesWithTheNewest()
    {
        var first = Snapshots.Of();
        view.Open(first, new BoardChoice());
        view.TogglePause();

        view.Receive(first.Next());
        view.Receive(first.Next().Next());
        Assert.Equal((1, 2), (view.Snapshot!.Version, view.Withheld));

        view.TogglePause();
        Assert.Equal((3, 0), (view.Snapshot!.Version, view.Withheld));
    }

    [Fact]
    public void Receive_SnapshotOfTheUnitLeftBehind_IsIgnored()
    {
        view.Open(Snapshots.Of(), new BoardChoice());

        view.Receive(Snapshots.Of() with { Unit = "HN", Version = 9 });

        Assert.Equal("GD", view.Snapshot!.Unit);
    }

    [Fact]
    public void Open_AnotherUnit_EndsThePause()
    {
        view.Open(Snapshots.Of(), new BoardChoice());
        view.TogglePause();

        view.Open(Snapshots.Of() with { Unit = "HN" }, new BoardChoice());

        Assert.False(view.IsPaused);
        Assert.Equal("HN", view.Snapshot!.Unit);
    }
}
