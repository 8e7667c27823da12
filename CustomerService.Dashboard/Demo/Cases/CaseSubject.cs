namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Something people complain, ask or report about.</summary>
/// <param name="Kind">A kind of the rule pack.</param>
/// <param name="Category">A category of the rule pack.</param>
/// <param name="Weight">How often, compared with the others.</param>
/// <param name="Causes">What was behind it in the end.</param>
/// <param name="Redress">What the complainant got.</param>
internal sealed record CaseSubject(
    string Kind, string Category, int Weight, IReadOnlyList<string> Titles, IReadOnlyList<string> Texts, IReadOnlyList<string> Replies,
    IReadOnlyList<string> Causes, IReadOnlyList<string> Redress);
