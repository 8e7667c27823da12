using CustomerService.Dashboard.Demo.Wipe;
using CustomerService.Dashboard.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Demo.Pages;

/// <summary>How the demo stands, and the one step that removes it.</summary>
public sealed partial class DemoCard
{
    private bool isAsking;
    private bool isBusy;
    private string? refusal;

    [Inject]
    private IStringLocalizer<DemoText> Text { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private Sessions Sessions { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private bool MayWipe => Demo.ShowsDemoData;

    private Task WipeAsync() => DoAsync(demo => demo.WipeAsync());

    private Task BringBackAsync() => DoAsync(demo => demo.BringBackAsync());

    private async Task DoAsync(Func<DemoSwitch, Task> act)
    {
        (isAsking, isBusy, refusal) = (false, true, null);
        try
        {
            if (await MayActAsync()) await act(Services.GetRequiredService<DemoSwitch>());
            else refusal = Text["NotAdministrator"];
        }
        catch (DemoWipeRefusedException refused)
        {
            refusal = refused.Explain(Text);
        }
        finally
        {
            isBusy = false;
        }
    }

    // Asked again when it is done, not only when the page was shown.
    private async Task<bool> MayActAsync()
    {
        var user = (await Authentication).User;
        return user.IsInRole(Roles.Administrator)
            && Access.ScopeOf(user) is Access.WholeOrganization or Organization.DemoOrganization.HeadOffice
            && await Sessions.IsStillWelcomeAsync(user);
    }
}
