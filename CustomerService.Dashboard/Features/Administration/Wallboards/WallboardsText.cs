namespace CustomerService.Dashboard.Features.Administration.Wallboards;

/// <summary>Names the resources with the words about wallboards' links.</summary>
public sealed class WallboardsText;
