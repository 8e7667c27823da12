namespace CustomerService.Domain.Briefs.Documents;

/// <summary>A section: what the brief says by itself, then what the writer wrote.</summary>
/// <param name="Code">See <see cref="BriefSections"/>.</param>
/// <param name="Heading">Numbered, such as 二、服务指标.</param>
/// <param name="Clause">The clause it answers, such as 3.3.</param>
public sealed record DocumentSection(string Code, string Heading, string Clause)
{
    /// <summary>Made of the figures; one sentence each.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    public IReadOnlyList<DocumentTable> Tables { get; init; } = [];

    /// <summary>The writer's words, paragraphs separated by line breaks; null when nothing was written.</summary>
    public string? Written { get; init; }

    /// <summary>What other units wrote, in a brief that is assembled from theirs.</summary>
    public IReadOnlyList<DocumentQuote> Quotes { get; init; } = [];
}
