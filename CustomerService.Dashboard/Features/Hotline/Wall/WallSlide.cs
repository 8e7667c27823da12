namespace CustomerService.Dashboard.Features.Hotline.Wall;

/// <summary>One picture of a wallboard.</summary>
/// <param name="Unit">The code of the unit whose board is watched for it.</param>
/// <param name="Title">What stands over it.</param>
/// <param name="Queue">The queue's code; only of <see cref="WallLayout.Queue"/>.</param>
public sealed record WallSlide(string Unit, string Title, WallLayout Layout, string? Queue);
