using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Publications;

namespace CustomerService.Dashboard.Features.Publications;

/// <summary>A publication as one reader sees it.</summary>
/// <param name="Lines">All of them, or those of the reader's own units.</param>
/// <param name="Circulars">All of them, or those to the reader's own units.</param>
/// <param name="IsWhole">Whether the reader sees all of it: the publisher's scope, or somebody on its list.</param>
/// <param name="MayDecide">Whether the reader drafts, approves and publishes it.</param>
/// <param name="Due">The last day on which it is published in time.</param>
/// <param name="Closed">How the year is closed; null while it is not.</param>
/// <param name="Changed">Where what is counted now differs from what was published, of the units shown.</param>
public sealed record PublicationView(
    UnitNode Unit, Publication Publication, IReadOnlyList<PublicationLine> Lines, IReadOnlyList<Circular> Circulars, bool IsWhole, bool MayDecide, DateOnly Due,
    ClosedPeriod? Closed, IReadOnlyList<FigureDifference> Changed)
{
    public PublicationKey Key => Publication.Key;

    /// <summary>Whether the closed year was restated after this was put together.</summary>
    public bool IsRestated => Closed is not null && Publication.Frozen is { } frozen && frozen.Hash != Closed.Frozen.Hash;
}
