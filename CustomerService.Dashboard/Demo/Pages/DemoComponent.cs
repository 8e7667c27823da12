using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Demo.Pages;

/// <summary>Shows how the demo stands, and again whenever that changes.</summary>
public abstract class DemoComponent : ComponentBase, IDisposable
{
    private CultureInfo culture = CultureInfo.CurrentUICulture;

    [Inject]
    protected DemoProgress Demo { get; set; } = default!;

    public void Dispose()
    {
        Demo.Changed -= Show;
        GC.SuppressFinalize(this);
    }

    protected override void OnInitialized() => culture = CultureInfo.CurrentUICulture;

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
            await InvokeAsync(() =>
            {
                // The demo's thread speaks no language; the reader does.
                (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (culture, culture);
                StateHasChanged();
            });
        }
        catch (ObjectDisposedException)
        {
            // The page went away meanwhile.
        }
    }
}
