namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>The items behind a response rate.</summary>
/// <param name="Lines">The latest deadline first, up to <see cref="RequestQueries.Most"/> of those that the reader may see.</param>
/// <param name="Counts">All of them by their standing, those that are withheld among them: what the figure counted.</param>
/// <param name="Withheld">How many are of units that have left the reader's scope: counted, and not listed.</param>
public sealed record RequestList(IReadOnlyList<RequestLine> Lines, IReadOnlyDictionary<RequestStanding, int> Counts, int Withheld);
