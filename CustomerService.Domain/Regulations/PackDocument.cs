namespace CustomerService.Domain.Regulations;

/// <summary>The document a pack answers.</summary>
public sealed record PackDocument(string Number, DateOnly Issued, PackText Issuer);
