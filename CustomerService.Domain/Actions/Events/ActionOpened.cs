using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Actions.Events;

/// <summary>Somebody undertook it.</summary>
[PaperType("action.opened")]
public sealed record ActionOpened : PaperEvent
{
    public required ActionTerms Terms { get; init; }

    public required ActionOrigin Origin { get; init; }
}
