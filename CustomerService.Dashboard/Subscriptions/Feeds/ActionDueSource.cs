using System.Security.Claims;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>Corrective actions that are open, on their last day (CSG 3.3, 4.4). What was done or withdrawn leaves the calendar.</summary>
public sealed class ActionDueSource(ActionRegister actions, Organizations organizations, IStringLocalizer<SubscriptionsText> text) : DueSource
{
    public override Task<IReadOnlyList<DueDate>> ReadAsync(ClaimsPrincipal reader, UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<DueDate>>([.. actions.All
            .Where(action => action.State == ActionState.Open && action.Terms.Due >= from && action.Terms.Due < to && organizations.Current.IsWithin(action.Unit, unit.Code))
            .OrderBy(action => action.Terms.Due)
            .Select(action => new DueDate(
                $"action-{action.Number}", action.Terms.Due, text["ActionDue", action.Number], text["ActionText", action.Terms.Text, action.Terms.Owner], $"/actions/{Uri.EscapeDataString(action.Number)}"))]);
}
