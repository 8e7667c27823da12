namespace CustomerService.Domain.Analysis;

/// <summary>A decomposition as it is written: the parts' contributions add up to the change as written, row by row and column by column.</summary>
public sealed record RoundedDecomposition(decimal Change, IReadOnlyList<RoundedPart> Parts)
{
    public decimal Own => Parts.Sum(part => part.Own);

    public decimal Mix => Parts.Sum(part => part.Mix);
}
