using CustomerService.Dashboard.Features.Hotline.Board.Sheets;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// A part of the live page that follows the <see cref="HotlineView"/> by itself. It puts what the snapshot's sheet says into the
/// places of its rows, which render where that changed, and renders itself only when rows come, go or are asked for differently.
/// </summary>
public abstract class LiveSection : ComponentBase, IDisposable
{
    [CascadingParameter]
    public HotlineView View { get; set; } = default!;

    [Inject]
    private BoardSheets Sheets { get; set; } = default!;

    /// <summary>What the newest snapshot says; null before the first.</summary>
    protected BoardSheet? Sheet => View.Snapshot is { } snapshot ? Sheets.Of(snapshot, View.Choice) : null;

    /// <inheritdoc />
    protected override void OnInitialized() => View.Changed += Follow;

    /// <inheritdoc />
    public void Dispose()
    {
        View.Changed -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <summary>The view changed.</summary>
    protected virtual void Follow() => StateHasChanged();
}
