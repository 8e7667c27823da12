namespace CustomerService.Domain.Regulations;

public enum SourceConfidence
{
    /// <summary>The product's own choice, where nothing is stated.</summary>
    Ours,
    Low,
    Medium,
    High,
}
