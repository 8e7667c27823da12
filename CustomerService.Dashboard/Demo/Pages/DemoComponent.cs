using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Demo.Pages;

/// <summary>Shows how the demo stands, and again whenever that changes.</summary>
public abstract class DemoComponent : ComponentBase, IDisposable
{
    [Inject]
    protected DemoProgress Demo { get; set; } = default!;

    public void Dispose()
    {
        Demo.Changed -= Show;
        GC.SuppressFinalize(this);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        Demo.Changed += Show;
        // What changed between the first render and the line above.
        StateHasChanged();
    }

    private void Show() => _ = ShowAsync();

    private async Task ShowAsync()
    {
        try
        {
            await InvokeAsync(StateHasChanged);
        }
        catch (ObjectDisposedException)
        {
            // The page went away meanwhile.
        }
    }
}
