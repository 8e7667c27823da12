namespace CustomerService.Dashboard.Security.Wallboards;

/// <summary>What a link opened.</summary>
/// <param name="Unit">The code of the unit to show first.</param>
internal sealed record OpenedWallboard(string Unit);
