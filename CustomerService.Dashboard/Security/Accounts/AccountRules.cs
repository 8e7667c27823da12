using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace CustomerService.Dashboard.Security.Accounts;

/// <summary>What an account must be besides what Identity asks: short enough to store, and with a name to show.</summary>
public sealed class AccountRules : IUserValidator<Account>
{
    public const string DisplayNameMissing = nameof(DisplayNameMissing);

    private static readonly EmailAddressAttribute Email = new();

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        var fault = user switch
        {
            { UserName.Length: > Account.MaxUserNameLength } => nameof(IdentityErrorDescriber.InvalidUserName),
            { DisplayName.Length: 0 or > Account.MaxDisplayNameLength } => DisplayNameMissing,
            { Email: { } email } when !Email.IsValid(email) => nameof(IdentityErrorDescriber.InvalidEmail),
            _ => null,
        };
        return Task.FromResult(fault is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = fault, Description = fault }));
    }
}
