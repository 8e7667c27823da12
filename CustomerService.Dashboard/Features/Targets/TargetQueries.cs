using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Targets;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Targets;

namespace CustomerService.Dashboard.Features.Targets;

/// <summary>Reads the page of targets, within the reader's scope.</summary>
public sealed class TargetQueries(Organizations organizations, TargetRegister targets, Standings standings)
{
    /// <param name="unit">The unit's code; null for the topmost of the reader's.</param>
    /// <returns>Null when there is no such unit for this reader.</returns>
    public async Task<TargetBoard?> ReadAsync(ClaimsPrincipal reader, string? unit, int year, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        var shown = unit is null ? Access.Entrance(reader, tree) : tree.Unit(unit);
        if (shown is null || !Access.MaySee(reader, tree, shown.Code)) return null;
        var rows = new List<UnitStanding>();
        foreach (var each in shown.Children.Prepend(shown)) rows.Add(await standings.ReadAsync(tree, each, year, cancellation));
        return new TargetBoard(
            shown, [.. shown.Path().Where(step => Access.MaySee(reader, tree, step.Code))], year, rows, [.. Waiting(tree, shown)],
            PaperAccess.MayDecide(reader, tree, shown.Code), reader.Identity?.Name ?? "");
    }

    /// <summary>Everything that was decided of a target; the reader saw the unit already.</summary>
    public Target History(TargetKey key) => targets.Of(key);

    private IEnumerable<WaitingTarget> Waiting(OrganizationTree tree, UnitNode unit)
    {
        foreach (var (target, version) in targets.Waiting(tree, unit))
        {
            if (tree.Unit(target.Key.Unit) is { } of && Measure.Find(target.Key.Measure) is { } measure)
                yield return new WaitingTarget(target.Key, of, measure, version, targets.InForce(tree, of, measure, target.Key.Year));
        }
    }
}
