using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components.Authorization;

namespace CustomerService.Dashboard.Features.Hotline;

/// <summary>
/// The units that the user of this page may see. Every page of the hotline asks here before it reads anything; a unit outside
/// the user's scope is answered like one that does not exist.
/// </summary>
public sealed class VisibleUnits(Organizations organizations, UnitSpans spans, AuthenticationStateProvider signedIn)
{
    /// <summary>Raised after the organisation became another: what may be seen may be something else now.</summary>
    public event Action<OrganizationTree> Changed
    {
        add => organizations.Changed += value;
        remove => organizations.Changed -= value;
    }

    /// <returns>Null when there is no such unit, or it is none of the user's.</returns>
    public async Task<UnitNode?> FindAsync(string? code)
    {
        var tree = await organizations.RefreshAsync();
        return Access.MaySee(await UserAsync(), tree, code) ? tree.Unit(code) : null;
    }

    /// <summary>The same without looking whether the organisation changed.</summary>
    public async Task<bool> MaySeeAsync(string unit) => Access.MaySee(await UserAsync(), organizations.Current, unit);

    /// <summary>Where the user's drill-down starts.</summary>
    public async Task<IReadOnlyList<UnitNode>> EntrancesAsync() => Access.Entrances(await UserAsync(), await organizations.RefreshAsync());

    /// <summary>A queue that the user may see, when it is the unit's or was between the moments.</summary>
    /// <returns>Null when there is none.</returns>
    public async Task<QueueNode?> FindQueueAsync(UnitNode unit, string code, DateTimeOffset from, DateTimeOffset to) =>
        spans.FindQueue(unit, code, from, to, Access.Entrances(await UserAsync(), organizations.Current));

    /// <summary>From the topmost unit the user may see down to this one.</summary>
    public async Task<IReadOnlyList<UnitNode>> PathAsync(UnitNode unit)
    {
        var user = await UserAsync();
        return [.. unit.Path().Where(step => Access.MaySee(user, organizations.Current, step.Code))];
    }

    private async Task<System.Security.Claims.ClaimsPrincipal> UserAsync() => (await signedIn.GetAuthenticationStateAsync()).User;
}
