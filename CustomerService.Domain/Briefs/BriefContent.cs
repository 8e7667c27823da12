using CustomerService.Domain.Briefs.Facts;

namespace CustomerService.Domain.Briefs;

/// <summary>All that a brief says: what was counted, what was written, what will be done. Its hash stands for all of it.</summary>
public sealed record BriefContent
{
    public required BriefFacts Facts { get; init; }

    /// <summary>What was written, by section.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<BriefMeasureLine> Actions { get; init; } = [];

    /// <summary>Of the head office's own: the briefs that it is assembled from.</summary>
    public IReadOnlyList<IncludedBrief> Included { get; init; } = [];

    /// <summary>Of the head office's own: the units whose brief was not there.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
