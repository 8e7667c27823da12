using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// A part of the live page that follows the <see cref="HotlineView"/> by itself. It walks its rows on every snapshot; the rows
/// are leaves and render only where a value changed.
/// </summary>
public abstract class LiveSection : ComponentBase, IDisposable
{
    [CascadingParameter]
    public HotlineView View { get; set; } = default!;

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
