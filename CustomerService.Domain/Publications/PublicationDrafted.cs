using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>The frozen year was put together: every line against the target that held, and the circulars to units that missed theirs.</summary>
[PaperType("publication.drafted")]
public sealed record PublicationDrafted : PaperEvent
{
    public required IReadOnlyList<PublicationLine> Lines { get; init; }

    public required FrozenMark Frozen { get; init; }

    /// <summary>The last day on which it is published in time.</summary>
    public required DateOnly Due { get; init; }
}
