namespace CustomerService.Domain.Regulations;

public sealed record QuestionChoice(string Code, PackText Name);
