using System.Security.Claims;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk;

/// <summary>Who may be given a case: complaint officers, and supervision officers for what is sealed, each within the unit of the account; the demo's people only while the demo is on.</summary>
public sealed class DeskOfficers(IServiceScopeFactory scopes, DemoSettings demo, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private volatile IReadOnlyList<DeskOfficer> all = [];
    private DateTimeOffset readAt;

    /// <summary>The officer of this user name, if the case may be theirs; as of the last <see cref="RefreshAsync"/>.</summary>
    public DeskOfficer? Find(string userName, Placement placement, OrganizationTree tree) =>
        For(placement, tree).FirstOrDefault(officer => string.Equals(officer.UserName, userName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Everyone who may be given the case, by name as the reader sorts names.</summary>
    public IReadOnlyList<DeskOfficer> For(Placement placement, OrganizationTree tree) =>
        [.. all.Where(officer => (!placement.IsSealed || officer.SeesSealed) && IsWithin(tree, placement.Unit, officer.Unit))
            .OrderBy(officer => officer.DisplayName, StringComparer.CurrentCulture)];

    /// <summary>Everyone who may be given a case that the reader could see, by name.</summary>
    public IReadOnlyList<DeskOfficer> SeenBy(ClaimsPrincipal reader, OrganizationTree tree) =>
        [.. all.Where(officer => officer.Unit == Access.WholeOrganization || Access.MaySee(reader, tree, officer.Unit) || (Access.ScopeOf(reader) is { } own && tree.IsWithin(own, officer.Unit)))
            .OrderBy(officer => officer.DisplayName, StringComparer.CurrentCulture)];

    /// <summary>Looks who there is, at most every few seconds.</summary>
    public async Task RefreshAsync()
    {
        var now = clock.GetUtcNow();
        if (all.Count > 0 && now - readAt < Kept) return;
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var open = await accounts.GetUsersInRoleAsync(Roles.ComplaintOfficer);
        var supervisors = await accounts.GetUsersInRoleAsync(Roles.SupervisionOfficer);
        var secret = supervisors.Select(account => account.Id).ToHashSet(StringComparer.Ordinal);
        all = [.. open.Concat(supervisors).Where(account => !account.IsDisabled && (!account.IsDemo || demo.Enabled)).DistinctBy(account => account.Id)
            .Select(account => new DeskOfficer(account.UserName!, account.DisplayName, account.UnitCode, secret.Contains(account.Id)))];
        readAt = now;
    }

    private static bool IsWithin(OrganizationTree tree, string unit, string scope) => scope == Access.WholeOrganization || tree.IsWithin(unit, scope);
}
