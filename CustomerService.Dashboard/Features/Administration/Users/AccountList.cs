namespace CustomerService.Dashboard.Features.Administration.Users;

/// <summary>The accounts that matched, in order of their names.</summary>
/// <param name="IsCut">True when there are more than <see cref="AccountQueries.MaxRows"/>.</param>
public sealed record AccountList(IReadOnlyList<AccountRow> Rows, bool IsCut);
