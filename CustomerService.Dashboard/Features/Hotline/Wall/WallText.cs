namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>Names the resources with the words of the wallboard.</summary>
public sealed class WallText;
