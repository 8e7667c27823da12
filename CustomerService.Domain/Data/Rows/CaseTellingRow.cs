namespace CustomerService.Domain.Data.Rows;

/// <summary>A step of a case's ladder of which no channel has been told yet.</summary>
public sealed class CaseTellingRow
{
    public required string Number { get; init; }

    /// <summary>The step's place among the case's events.</summary>
    public required int Sequence { get; init; }
}
