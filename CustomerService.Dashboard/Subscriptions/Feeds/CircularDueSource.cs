using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Publications;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>Responses that units owe to circulars on missed targets, on their last day (CSG 4.4). What was responded to leaves the calendar.</summary>
public sealed class CircularDueSource(PublicationRegister publications, Organizations organizations, IStringLocalizer<SubscriptionsText> text) : DueSource
{
    public override Task<IReadOnlyList<DueDate>> ReadAsync(ClaimsPrincipal reader, UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        var (tree, first, end) = (organizations.Current, from, to);
        return Task.FromResult<IReadOnlyList<DueDate>>(
            [.. from publication in publications.All
                where publication.State == PublicationState.Published
                from circular in publication.Circulars
                where circular is { IsOwed: true, Due: { } day } && day >= first && day < end && tree.IsWithin(circular.Unit, unit.Code) && Access.MaySee(reader, tree, circular.Unit)
                orderby circular.Due, circular.Number
                select new DueDate(
                    $"circular-{circular.Number}", circular.Due!.Value, text["CircularDue", circular.Number!], text["CircularText", circular.UnitName, circular.Missed.Count],
                    $"/publications/{publication.Key.Year}?unit={Uri.EscapeDataString(publication.Key.Unit)}#circular-{Uri.EscapeDataString(circular.Unit)}")]);
    }
}
