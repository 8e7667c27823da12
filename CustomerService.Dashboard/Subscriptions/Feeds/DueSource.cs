using System.Security.Claims;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>Knows of something that falls due; each part of the product that has deadlines registers its own.</summary>
public abstract class DueSource
{
    /// <summary>What is due in the days <c>[from, to)</c> for a unit and those below it, in the language of the moment.</summary>
    /// <param name="reader">Whose calendar it is; the unit has been looked at, what else they may see has not.</param>
    public abstract Task<IReadOnlyList<DueDate>> ReadAsync(ClaimsPrincipal reader, UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default);
}
