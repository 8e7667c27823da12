using CustomerService.Dashboard.Features.Hotline.Figures;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Features.Hotline.Board.Sheets;

/// <summary>
/// All that a board says of one snapshot, in words and digits, worked out once for every page that reads it alike. What is as it
/// was on the sheet before is the same object, so that a page finds what changed by looking at references.
/// </summary>
public sealed class BoardSheet
{
    public required LiveSnapshot Snapshot { get; init; }

    /// <summary>In the order of <see cref="Figure"/>.</summary>
    public required IReadOnlyList<TileText> Tiles { get; init; }

    public required IReadOnlyList<LineText> Units { get; init; }

    public required IReadOnlyList<LineText> Queues { get; init; }

    public required IReadOnlyList<AgentText> Agents { get; init; }

    /// <summary>How many agents do what.</summary>
    public required AgentCounts States { get; init; }

    /// <summary>The points of the day's chart.</summary>
    public required IReadOnlyList<DayPoint> Day { get; init; }

    /// <summary>What the chart says, in one sentence.</summary>
    public required string Sentence { get; init; }
}
