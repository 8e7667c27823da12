using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Actions;

/// <summary>Reads corrective actions, each reader's own scope only.</summary>
public sealed class ActionQueries(ActionRegister actions, FigureReader figures, Organizations organizations, OrganizationZone zone, TimeProvider clock)
{
    private DateOnly Today => zone.DayOf(clock.GetUtcNow());

    /// <summary>What a filter shows: one's own first, what is overdue first among them, then by the last day.</summary>
    public async Task<IReadOnlyList<ActionLine>> ListAsync(ClaimsPrincipal reader, ActionFilter filter)
    {
        var tree = await organizations.RefreshAsync();
        return
        [
            .. actions.All.Where(action => ActionAccess.MayRead(reader, tree, action.Unit) && (filter.Unit is null || tree.IsWithin(action.Unit, filter.Unit)))
                .Where(action => (filter.Origin is null || action.Origin.Kind == filter.Origin) && (filter.Measure is null || action.Terms.Measure == filter.Measure))
                .Select(action => Line(reader, tree, action)).Where(line => filter.Standing is null || line.Standing == filter.Standing)
                .OrderByDescending(line => line.IsOwn).ThenBy(line => Rank(line.Standing)).ThenBy(line => line.Action.Terms.Due).ThenBy(line => line.Action.Unit, StringComparer.Ordinal).ThenBy(line => line.Action.Serial),
        ];
    }

    /// <returns>Null when there is no such action for this reader.</returns>
    public async Task<ActionView?> FindAsync(ClaimsPrincipal reader, string? number)
    {
        var tree = await organizations.RefreshAsync();
        if (ActionNumber.Read(number) is not var (unit, serial) || !ActionAccess.MayRead(reader, tree, unit) || actions.Find(unit, serial) is not { } action) return null;
        return new ActionView
        {
            Line = Line(reader, tree, action), Effect = await EffectAsync(tree, action),
            MayChange = action.State == ActionState.Open && ActionAccess.MayUndertake(reader, tree, unit),
            MayFinish = action.State == ActionState.Open && ActionAccess.MayFinish(reader, tree, action),
            MayVerify = action.State == ActionState.Done && ActionAccess.MayVerify(reader, tree, action) && action.Completion!.By.Account != CaseActor.Of(reader).Account,
        };
    }

    private async Task<ActionEffect?> EffectAsync(OrganizationTree tree, CorrectiveAction action)
    {
        if (action.Completion is not { } done || Measure.Find(action.Terms.Measure) is not { } measure || tree.Unit(action.MeasureUnit) is not { } unit) return null;
        var opened = zone.DayOf(action.OpenedAt);
        var (from, _, _, to) = ActionEffect.Days(opened, done.On, Today);
        var days = await figures.ReadAsync(unit, from, to, RollupStep.Day);
        return ActionEffect.Of(measure, opened, done.On, Today, days.Rows.ToDictionary(row => row.From, measure.Of));
    }

    private ActionLine Line(ClaimsPrincipal reader, OrganizationTree tree, CorrectiveAction action) =>
        new(action, tree.Unit(action.Unit)?.Name ?? action.Unit, action.StandingOn(Today), action.DaysLate(Today), ActionAccess.IsOwn(reader, tree, action));

    private static int Rank(ActionStanding standing) => standing switch
    {
        ActionStanding.Overdue => 0,
        ActionStanding.Open => 1,
        ActionStanding.Done => 2,
        ActionStanding.Verified => 3,
        _ => 4,
    };
}
