using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Pages;

public sealed partial class SignInPage
{
    private string? error;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? UserName { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private PasskeyInput? Passkey { get; set; }

    [SupplyParameterFromForm(FormName = "demo")]
    private string? Person { get; set; }

    private async Task SignInWithPasswordAsync()
    {
        if (!IsAdmitted()) return;
        GoOn(await SignIn.PasswordSignInAsync(UserName?.Trim() ?? "", Password ?? "", isPersistent: false, lockoutOnFailure: true));
    }

    private async Task SignInWithPasskeyAsync()
    {
        if (!IsAdmitted()) return;
        if (Passkey?.Credential is { Length: > 0 } credential) GoOn(await SignIn.PasskeySignInAsync(credential), Text["PasskeyRefused"]);
        else error = PasskeyInput.Explain(Passkey, Text);
    }

    private async Task SignInDemoPersonAsync()
    {
        if (IsAdmitted()) GoOn(await SignIn.SignInDemoPersonAsync(Person));
    }

    private bool IsAdmitted()
    {
        if (Limit.Admits(Context)) return true;
        error = Text["TooManyAttempts"];
        return false;
    }

    // One message for every refusal: which names exist, and which are locked, is nobody's business.
    private void GoOn(SignInResult result, string? refusal = null)
    {
        if (result.Succeeded) Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
        else if (result.RequiresTwoFactor) Navigation.NavigateTo($"{SecondFactorPage.Path}?{SessionStartup.ReturnUrl}={Uri.EscapeDataString(LocalUrl.OrHome(ReturnUrl))}");
        else error = refusal ?? Text["SignInFailed"];
    }
}
