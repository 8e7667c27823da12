using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Views;

/// <summary>
/// The views that a person keeps, and those that a unit shares. A view holds a filter and nothing of what it finds: whoever
/// opens a shared one sees in it what they may see.
/// </summary>
public sealed class DeskViews(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, Sessions sessions)
{
    /// <summary>As many tabs as anybody can tell apart.</summary>
    public const int MostOwn = 20;
    public const int MostName = 40;

    /// <summary>Who may share a view with the unit, and remove a shared one: those who work its cases or supervise its hotline.</summary>
    public static bool MayShare(ClaimsPrincipal person) => DeskAccess.MayReceive(person);

    /// <summary>One's own views, then those shared with a unit that one's own is or lies under.</summary>
    public async Task<IReadOnlyList<DeskView>> OfAsync(ClaimsPrincipal person, CancellationToken cancellation = default)
    {
        var (name, tree) = (CaseActor.Of(person).Account, await organizations.RefreshAsync(cancellation));
        var above = Above(person, tree);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.DeskViews.AsNoTracking().Where(view => (view.Unit == null && view.Owner == name) || (view.Unit != null && above.Contains(view.Unit)))
            .OrderBy(view => view.Unit != null).ThenBy(view => view.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => new DeskView(row.Id, row.Name, Read(row.Query), row.Unit, row.Owner == name || (row.Unit is not null && MayShare(person) && Access.MaySee(person, tree, row.Unit))))];
    }

    /// <exception cref="InvalidCaseException">The name is missing or too long, there are too many, or the unit is not the person's to share with.</exception>
    public async Task KeepAsync(ClaimsPrincipal person, string name, CaseFilter filter, string? sharedWith, CancellationToken cancellation = default)
    {
        NewCaseChecks.Text("name", name, MostName, isRequired: true);
        var (owner, tree) = (CaseActor.Of(person).Account, await organizations.RefreshAsync(cancellation));
        var isAllowed = sharedWith is null || (MayShare(person) && Access.MaySee(person, tree, sharedWith));
        if (!isAllowed || !await sessions.IsStillWelcomeAsync(person, cancellation)) throw new InvalidCaseException("unit", $"'{sharedWith ?? Access.ScopeOf(person)}' is no unit of this user");
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.DeskViews.CountAsync(view => view.Owner == owner, cancellation) >= MostOwn) throw new InvalidCaseException("name", $"there are {MostOwn} views already");
        db.DeskViews.Add(new DeskViewRow { Owner = owner, Unit = sharedWith, Name = name.Trim(), Query = filter.Query() });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Removes a view of one's own, or a shared one of one's unit; what is not there, or not one's to remove, stays.</summary>
    public async Task RemoveAsync(ClaimsPrincipal person, int id, CancellationToken cancellation = default)
    {
        if ((await OfAsync(person, cancellation)).FirstOrDefault(view => view.Id == id) is not { IsOwn: true } || !await sessions.IsStillWelcomeAsync(person, cancellation)) return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.DeskViews.Where(view => view.Id == id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The codes of the person's unit and of every unit above it; everybody's own scope counts, whether or not it is a unit.</summary>
    internal static IReadOnlyList<string> Above(ClaimsPrincipal person, OrganizationTree tree) => Access.ScopeOf(person) switch
    {
        null => [],
        Access.WholeOrganization => [.. tree.Roots.Select(root => root.Code)],
        var own => [.. tree.Unit(own)?.Path().Select(unit => unit.Code) ?? []],
    };

    private static CaseFilter Read(string query) =>
        CaseFilter.Read(CaseFilter.Words(query), []);
}
