using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>
/// Shows a snapshot in one render batch. What asks to be rendered while a batch is made joins it, and a batch is made for a
/// component: for this one, which has no markup. Without it each section would be a message and an acknowledgement of its own.
/// </summary>
public sealed class BoardPulse : IComponent
{
    private RenderHandle handle;

    /// <summary>Makes a change; all sections that follow it travel together. Called on the page's own dispatcher.</summary>
    public void Beat(Action change) => handle.Render(_ => change());

    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters) => Task.CompletedTask;
}
