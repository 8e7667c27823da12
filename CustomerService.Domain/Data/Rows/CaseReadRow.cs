namespace CustomerService.Domain.Data.Rows;

/// <summary>Up to which event a person has seen a case that mentions them.</summary>
public sealed class CaseReadRow
{
    public required string UserName { get; init; }

    public required string Number { get; init; }

    public int Sequence { get; set; }
}
