using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Publications;

/// <summary>It went out to its list, and its circulars were issued with it.</summary>
[PaperType("publication.published")]
public sealed record PublicationPublished : PaperEvent
{
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>The last day of a response to the circulars.</summary>
    public required DateOnly AnswersDue { get; init; }

    /// <summary>The version of the working calendar that day was counted with.</summary>
    public required int Calendar { get; init; }
}
