using System.Security.Claims;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints.Similarity;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Places;

/// <summary>
/// Which unit a place belongs to, without a map: by the names of units and halls that stand in it, and by where earlier cases at such
/// a place went. Only what the officer may see counts, and no sealed case does.
/// </summary>
public sealed class PlaceLookup(IDbContextFactory<CustomerServiceDb> databases, RecentCaseTexts recent, Organizations organizations)
{
    private const int Most = 3;
    private const int Candidates = 60;
    private const int ShortestPlace = 2;

    /// <summary>Places less alike than this are different places.</summary>
    private const double Alike = 0.6;

    /// <summary>Fewer earlier cases decide nothing by themselves.</summary>
    private const int FewestCases = 3;
    private const double Certain = 0.8;

    /// <summary>The likeliest first; empty when nothing is known of the place.</summary>
    public async Task<IReadOnlyList<PlaceSuggestion>> SuggestAsync(ClaimsPrincipal reader, string? place, CancellationToken cancellation = default)
    {
        if (place is null || place.Trim().Length < ShortestPlace || !DeskAccess.MayReceive(reader)) return [];
        var tree = await organizations.RefreshAsync(cancellation);
        var units = Access.Entrances(reader, tree).SelectMany(unit => unit.Subtree()).ToList();
        var named = UnitNames.In(place, units);
        var byName = named.Take(Most).Select(each => new PlaceSuggestion(each.Unit.Code, each.Unit.Name, each.Named, 0, 0, named.Count == 1 || IsDeepest(each.Unit, named))).ToList();
        var byCases = await ByCasesAsync(reader, place, tree, cancellation);
        return [.. byName, .. byCases.Where(each => byName.All(other => other.Unit != each.Unit)).Take(Most - byName.Count)];
    }

    /// <summary>One unit is named most precisely, and the others only say what it lies under.</summary>
    private static bool IsDeepest(UnitNode unit, IReadOnlyList<(UnitNode Unit, string Named)> named) => named.All(other => unit.IsWithin(other.Unit));

    private async Task<IReadOnlyList<PlaceSuggestion>> ByCasesAsync(ClaimsPrincipal reader, string place, OrganizationTree tree, CancellationToken cancellation)
    {
        var ids = await recent.CandidatesAsync(place, Candidates, cancellation);
        if (ids.Count == 0) return [];
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Complaints.AsNoTracking().SuggestedTo(reader, tree).Where(row => row.Place != null)
            .Join(db.CaseTexts.Where(text => ids.Contains(text.Id)), row => row.Number, text => text.Number, (row, _) => new { row.Place, row.UnitId }).ToListAsync(cancellation);
        var there = rows.Where(row => CaseLikeness.Alike(place, row.Place) >= Alike).Select(row => row.UnitId is { } id ? tree.Unit(id) : null).OfType<UnitNode>().ToList();
        return
        [
            .. there.GroupBy(unit => unit).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => new PlaceSuggestion(
                    group.Key.Code, group.Key.Name, Named: null, group.Count(), there.Count, there.Count >= FewestCases && group.Count() >= Certain * there.Count)),
        ];
    }
}
