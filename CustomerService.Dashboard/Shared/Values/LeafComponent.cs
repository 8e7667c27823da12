using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Shared.Values;

/// <summary>
/// A component that shows one value and renders only when that value changed. A live page is made of many of these:
/// a snapshot reaches all of them, and only those whose figure moved cost a render and bytes on the wire.
/// </summary>
/// <typeparam name="TShown">All that the markup depends on, as one value: usually a tuple of the parameters.</typeparam>
public abstract class LeafComponent<TShown> : ComponentBase where TShown : notnull
{
    private TShown? shown;
    private bool changed;

    /// <summary>All that the markup depends on.</summary>
    protected abstract TShown Shown { get; }

    /// <inheritdoc />
    protected sealed override void OnParametersSet()
    {
        var now = Shown;
        changed = !EqualityComparer<TShown?>.Default.Equals(now, shown);
        shown = now;
    }

    /// <inheritdoc />
    protected sealed override bool ShouldRender() => changed;
}
