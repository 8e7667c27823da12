using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Shared.Values;

/// <summary>A component that shows the value of a <see cref="Slot{T}"/> and renders only when another value was put there.</summary>
public abstract class SlotComponent<T> : ComponentBase, IDisposable where T : class
{
    private Slot<T>? followed;
    private (T? Value, string? Beside) rendered;

    [Parameter, EditorRequired]
    public Slot<T> Slot { get; set; } = default!;

    public T Shown => Slot.Value;

    /// <summary>What else the markup depends on: given by the part around it, and rarely another.</summary>
    protected virtual string? Beside => null;

    public void Dispose()
    {
        if (followed is not null) followed.Changed = null;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected sealed override void OnParametersSet()
    {
        if (ReferenceEquals(followed, Slot)) return;
        if (followed is null) rendered = (Slot.Value, Beside);
        else followed.Changed = null;
        followed = Slot;
        followed.Changed = StateHasChanged;
    }

    /// <inheritdoc />
    protected sealed override bool ShouldRender()
    {
        var now = (Slot.Value, Beside);
        if (ReferenceEquals(now.Value, rendered.Value) && now.Beside == rendered.Beside) return false;
        rendered = now;
        return true;
    }
}
