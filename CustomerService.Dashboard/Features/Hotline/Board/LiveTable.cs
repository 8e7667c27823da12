using CustomerService.Dashboard.Features.Hotline.Board.Sheets;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// A section of live values. A snapshot goes into their places; only another choice, another unit or other rows lay it out anew.
/// </summary>
public abstract class LiveTable : LiveSection
{
    private (BoardChoice? Choice, string? Unit) laid;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        LayOut();
    }

    /// <inheritdoc />
    protected override void Follow()
    {
        var sheet = Sheet;
        if (sheet is not null && laid == (View.Choice, sheet.Snapshot.Unit) && Put(sheet)) return;
        LayOut();
        StateHasChanged();
    }

    /// <summary>Lays the section out by what is shown now.</summary>
    protected void LayOut()
    {
        var sheet = Sheet;
        laid = (View.Choice, sheet?.Snapshot.Unit);
        if (sheet is not null) Lay(sheet);
    }

    /// <summary>Puts each value in its place.</summary>
    /// <returns>False when there are other rows than before.</returns>
    protected abstract bool Put(BoardSheet sheet);

    /// <summary>Makes the places of the values, in their order.</summary>
    protected abstract void Lay(BoardSheet sheet);
}
