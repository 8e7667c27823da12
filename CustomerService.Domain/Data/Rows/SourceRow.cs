namespace CustomerService.Domain.Data.Rows;

/// <summary>Who reports events, and how its clock compares with ours.</summary>
public sealed class SourceRow
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public long Events { get; init; }

    public long LastEventMs { get; init; }

    public long LastReceivedMs { get; init; }

    /// <summary>Arrival minus event time of the last batch's latest event, milliseconds; negative when the source's clock is ahead.</summary>
    public long LagMs { get; init; }

    /// <summary>The unit whose sender used it first, <c>*</c> for the whole organisation; null until somebody uses it.</summary>
    public string? Owner { get; init; }
}
