namespace CustomerService.Domain.Regulations;

/// <summary>An extra question at intake.</summary>
public sealed record CategoryQuestion(string Code, PackText Name, QuestionType Type)
{
    public bool IsRequired { get; init; }

    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];
}
