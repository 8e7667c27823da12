using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Publications;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>Who can be put on a distribution list: those who lead, supervise and assess, in the publisher's unit and below it.</summary>
public sealed class PublicationReaders(IServiceScopeFactory scopes, DemoSettings demo)
{
    /// <summary>Longer lists are for a search, not for reading.</summary>
    public const int Most = 200;

    private static readonly string[] Listed = [Roles.Executive, Roles.Administrator, Roles.Assessor, Roles.SupervisionOfficer, Roles.HotlineSupervisor];

    /// <summary>Executives first, then by name as the reader sorts names.</summary>
    public async Task<IReadOnlyList<(Recipient Recipient, string Unit, bool IsLeader)>> ListAsync(OrganizationTree tree, string unit)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var found = new Dictionary<string, (Recipient Recipient, string Unit, bool IsLeader)>(StringComparer.Ordinal);
        foreach (var role in Listed)
        {
            foreach (var account in await accounts.GetUsersInRoleAsync(role))
            {
                if (account.IsDisabled || (account.IsDemo && !demo.Enabled) || !tree.IsWithin(account.UnitCode, unit)) continue;
                found.TryAdd(account.Id, (new Recipient(account.DisplayName, account.UserName), tree.Unit(account.UnitCode)!.Name, role == Roles.Executive));
            }
        }

        return [.. found.Values.OrderByDescending(each => each.IsLeader).ThenBy(each => each.Recipient.Name, StringComparer.CurrentCulture).Take(Most)];
    }
}
