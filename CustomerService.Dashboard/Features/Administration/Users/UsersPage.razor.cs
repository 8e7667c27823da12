using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using MudBlazor;

namespace CustomerService.Dashboard.Features.Administration.Users;

public sealed partial class UsersPage
{
    private static readonly DialogOptions Form = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true, BackdropClick = false };
    private AccountList? list;
    private IdentityResult? refusal;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private void SearchFor(string? text) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("search", string.IsNullOrWhiteSpace(text) ? null : text.Trim()), replace: true);

    private async Task LoadAsync() => list = await Queries.ListAsync(await UserAsync(), Search);

    private async Task CreateAsync()
    {
        OneTimePassword? made = null;
        var form = new AccountForm();
        if (!await FillInAsync("NewUser", form, isNew: true, async user => (made = await Desk.CreateAsync(user, form)).Result)) return;
        await LoadAsync();
        await ShowAsync(made, form.DisplayName);
    }

    private async Task ActAsync(AccountAct act)
    {
        refusal = null;
        switch (act.Verb)
        {
            case AccountVerb.Edit:
                var form = AccountForm.Of(act.Row);
                await FillInAsync("EditUser", form, isNew: false, user => Desk.EditAsync(user, act.Row.Id, form));
                break;
            case AccountVerb.ResetPassword when await ConfirmAsync(act):
                var made = await Desk.ResetPasswordAsync(await UserAsync(), act.Row.Id);
                refusal = made.Result;
                await ShowAsync(made, act.Row.DisplayName);
                break;
            case AccountVerb.Disable when await ConfirmAsync(act):
                refusal = await Desk.DisableAsync(await UserAsync(), act.Row.Id);
                break;
            case AccountVerb.RemoveSecondFactor when await ConfirmAsync(act):
                refusal = await Desk.RemoveSecondFactorAsync(await UserAsync(), act.Row.Id);
                break;
            case AccountVerb.EndSessions when await ConfirmAsync(act):
                refusal = await Desk.EndSessionsAsync(await UserAsync(), act.Row.Id);
                break;
            case AccountVerb.Enable:
                refusal = await Desk.EnableAsync(await UserAsync(), act.Row.Id);
                break;
            case AccountVerb.Unlock:
                refusal = await Desk.UnlockAsync(await UserAsync(), act.Row.Id);
                break;
        }

        await LoadAsync();
    }

    /// <summary>True when the form was saved.</summary>
    private async Task<bool> FillInAsync(string titleKey, AccountForm form, bool isNew, Func<ClaimsPrincipal, Task<IdentityResult>> save)
    {
        var parameters = new DialogParameters<AccountDialog>
        {
            { dialog => dialog.Form, form },
            { dialog => dialog.IsNew, isNew },
            { dialog => dialog.OnSave, async () => await save(await UserAsync()) },
        };
        var dialog = await Dialogs.ShowAsync<AccountDialog>(Text[titleKey], parameters, Form);
        return await dialog.Result is { Canceled: false };
    }

    private async Task<bool> ConfirmAsync(AccountAct act) => await Dialogs.ShowMessageBoxAsync(
        Text[act.Verb.ToString()], Text[$"{act.Verb}Question", act.Row.DisplayName], yesText: Text[act.Verb.ToString()], cancelText: Text["Cancel"]) == true;

    private Task ShowAsync(OneTimePassword? made, string name) => made?.Password is { } password
        ? SecretDialog.ShowAsync(Dialogs, Text["OneTimePassword"], Text["OneTimePasswordLead", name], password)
        : Task.CompletedTask;

    private async Task<ClaimsPrincipal> UserAsync() => (await Authentication).User;
}
