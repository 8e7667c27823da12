using System.Buffers.Text;
using CustomerService.Dashboard.Security.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Pages;

public sealed partial class PasskeysPage
{
    private const int MaxPasskeys = 10;
    private const int MaxNameLength = 60;

    private Account? account;
    private IList<UserPasskeyInfo> passkeys = [];
    private string? error;
    private string? done;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "add")]
    private PasskeyInput? Passkey { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private string? NewName { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private string? Password { get; set; }

    protected override async Task OnInitializedAsync()
    {
        account = await Accounts.GetUserAsync(Context.User);
        await ListAsync();
    }

    private static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private string NameOf(UserPasskeyInfo passkey) => string.IsNullOrWhiteSpace(passkey.Name) ? Text["PasskeyUnnamed"] : passkey.Name;

    private async Task AddAsync()
    {
        if (account is not { IsShared: false } own || passkeys.Count >= MaxPasskeys) return;
        if (!Limit.Admits(Context)) error = Text["TooManyAttempts"];
        else if (!await Accounts.CheckPasswordAsync(own, Password ?? "")) error = Text["CurrentPasswordWrong"];
        else if (Passkey?.Credential is not { Length: > 0 } credential) error = PasskeyInput.Explain(Passkey, Text);
        else await AddAsync(own, await SignIn.PerformPasskeyAttestationAsync(credential));
    }

    private async Task AddAsync(Account own, PasskeyAttestationResult attested)
    {
        if (!attested.Succeeded)
        {
            error = Text["PasskeyRefused"];
            return;
        }

        attested.Passkey.Name = Shorten(NewName);
        await SaveAsync(() => Accounts.AddOrUpdatePasskeyAsync(own, attested.Passkey), "PasskeyAdded");
    }

    private async Task RenameAsync(PasskeyChange change)
    {
        if (Find(change.Id) is not { } passkey) return;
        passkey.Name = Shorten(change.Name);
        await SaveAsync(() => Accounts.AddOrUpdatePasskeyAsync(account!, passkey), "PasskeyRenamed");
    }

    private async Task DeleteAsync(PasskeyChange change)
    {
        if (Find(change.Id) is not { } passkey) return;
        await SaveAsync(() => Accounts.RemovePasskeyAsync(account!, passkey.CredentialId), "PasskeyDeleted");
    }

    // Only among the account's own: an id from a form is whatever its sender wrote.
    private UserPasskeyInfo? Find(string? id) =>
        account is { IsShared: false } ? passkeys.FirstOrDefault(passkey => IdOf(passkey) == id) : null;

    private async Task SaveAsync(Func<Task<IdentityResult>> save, string success)
    {
        var result = await save();
        if (result.Succeeded) done = Text[success];
        else error = result.Explain(Text);
        await ListAsync();
    }

    private async Task ListAsync() => passkeys = account is null ? [] : await Accounts.GetPasskeysAsync(account);

    private static string Shorten(string? name) => (name ?? "").Trim() is var trimmed && trimmed.Length > MaxNameLength ? trimmed[..MaxNameLength] : trimmed;
}
