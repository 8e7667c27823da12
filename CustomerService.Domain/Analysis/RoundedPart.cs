namespace CustomerService.Domain.Analysis;

/// <summary>One part's contributions as they are written.</summary>
public sealed record RoundedPart(decimal Own, decimal Mix)
{
    public decimal Effect => Own + Mix;
}
