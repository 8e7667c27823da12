using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Pages;

public sealed partial class TwoFactorPage
{
    private const int RecoveryCodes = 10;

    private Account? account;
    private string? sharedKey;
    private int codesLeft;
    private IReadOnlyList<string> newCodes = [];
    private string? error;
    private string? done;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "two-factor")]
    private string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "two-factor")]
    private string? Step { get; set; }

    [SupplyParameterFromForm(FormName = "confirm")]
    private string? Code { get; set; }

    protected override async Task OnInitializedAsync()
    {
        account = await Accounts.GetUserAsync(Context.User);
        if (account is null) return;
        codesLeft = await Accounts.CountRecoveryCodesAsync(account);
        var isConfirming = Code is not null && !account.TwoFactorEnabled;
        if (isConfirming) sharedKey = await Accounts.GetAuthenticatorKeyAsync(account);
    }

    /// <summary>A stolen session alone must not be able to change how its owner signs in, so each step asks for the password.</summary>
    private async Task ActAsync()
    {
        if (account is not { IsShared: false } own) return;
        if (!Limit.Admits(Context)) error = Text["TooManyAttempts"];
        else if (!await Accounts.CheckPasswordAsync(own, Password ?? "")) error = Text["CurrentPasswordWrong"];
        else await (Step switch
        {
            "begin" when !own.TwoFactorEnabled => BeginAsync(own),
            "codes" when own.TwoFactorEnabled => MakeRecoveryCodesAsync(own),
            "disable" => DisableAsync(own),
            _ => Task.CompletedTask,
        });
    }

    private async Task BeginAsync(Account own)
    {
        await Accounts.ResetAuthenticatorKeyAsync(own);
        await SignIn.RefreshSignInAsync(own);
        sharedKey = await Accounts.GetAuthenticatorKeyAsync(own);
    }

    private async Task ConfirmAsync()
    {
        if (account is not { IsShared: false, TwoFactorEnabled: false } own || sharedKey is null) return;
        if (!Limit.Admits(Context)) error = Text["TooManyAttempts"];
        else if (!await Accounts.VerifyTwoFactorTokenAsync(own, TokenOptions.DefaultAuthenticatorProvider, Code?.Replace(" ", "", StringComparison.Ordinal) ?? "")) error = Text["OneTimeCodeWrong"];
        else
        {
            sharedKey = null;
            await Accounts.SetTwoFactorEnabledAsync(own, true);
            await MakeRecoveryCodesAsync(own);
            done = Text["TwoFactorEnabled"];
        }
    }

    private async Task MakeRecoveryCodesAsync(Account own)
    {
        newCodes = [.. await Accounts.GenerateNewTwoFactorRecoveryCodesAsync(own, RecoveryCodes) ?? []];
        codesLeft = newCodes.Count;
        await SignIn.RefreshSignInAsync(own);
    }

    private async Task DisableAsync(Account own)
    {
        await Accounts.RemoveSecondFactorAsync(own);
        await SignIn.RefreshSignInAsync(own);
        done = Text["TwoFactorDisabled"];
    }
}
