namespace CustomerService.Domain.Data.Rows;

/// <summary>The journal position of an event of a request, so that the request can be told as it stood at any moment.</summary>
public sealed class RequestEntryRow
{
    public required string Request { get; init; }

    public long Position { get; init; }
}
