using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CustomerService.Dashboard.Shared.Values;

/// <summary>
/// A component that shows the value of a <see cref="Slot{T}"/> and renders only when another value was put there. Pages have many of
/// them, so it is no more than that: without an event of its own, and without a task after each rendering.
/// </summary>
public abstract class SlotComponent<T> : IComponent, IDisposable where T : class
{
    private readonly RenderFragment body;
    private readonly Action follow;
    private RenderHandle handle;
    private Slot<T>? followed;
    private (T? Value, string? Beside) rendered;

    protected SlotComponent() => (body, follow) = (Build, Follow);

    [Parameter, EditorRequired]
    public Slot<T> Slot { get; set; } = default!;

    public T Shown => Slot.Value;

    /// <summary>What else the markup depends on: given by the part around it, and rarely another.</summary>
    protected virtual string? Beside => null;

    public void Attach(RenderHandle renderHandle) => handle = renderHandle;

    /// <inheritdoc />
    public virtual Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!ReferenceEquals(followed, Slot))
        {
            if (followed is not null) followed.Changed = null;
            followed = Slot;
            followed.Changed = follow;
        }

        Follow();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (followed is not null) followed.Changed = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>The markup.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    private void Follow()
    {
        var now = (Slot.Value, Beside);
        if (ReferenceEquals(now.Value, rendered.Value) && now.Beside == rendered.Beside) return;
        rendered = now;
        handle.Render(body);
    }

    private void Build(RenderTreeBuilder builder) => BuildRenderTree(builder);
}
