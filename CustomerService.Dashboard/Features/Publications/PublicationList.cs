namespace CustomerService.Dashboard.Features.Publications;

/// <summary>What the page of all publications shows to one reader.</summary>
/// <param name="Rows">The latest year first; units that have to publish last year's results and did not begin are among them.</param>
/// <param name="Circulars">To the reader's units, what is owed first.</param>
public sealed record PublicationList(IReadOnlyList<PublicationRow> Rows, IReadOnlyList<CircularRow> Circulars);
