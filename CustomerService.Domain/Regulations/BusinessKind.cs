namespace CustomerService.Domain.Regulations;

public sealed record BusinessKind(string Code, PackText Name);
