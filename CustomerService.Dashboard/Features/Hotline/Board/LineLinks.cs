namespace CustomerService.Dashboard.Features.Hotline.Board;

/// <summary>Where the figures of a row of the board lead.</summary>
/// <param name="Legs">The list of the visits behind the row's counts.</param>
/// <param name="Staffing">Of a queue: how many agents it needs.</param>
public sealed record LineLinks(string Legs, string? Staffing)
{
    public string Answered { get; } = Legs + "&show=answered";

    public string Abandoned { get; } = Legs + "&show=abandoned";

    public string Left { get; } = Legs + "&show=left";
}
