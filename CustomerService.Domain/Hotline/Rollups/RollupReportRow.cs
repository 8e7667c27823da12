namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>The tallies of <c>[Start, End)</c>.</summary>
public sealed record RollupReportRow(DateTimeOffset Start, DateTimeOffset End)
{
    public CallTally Calls { get; } = new();

    public RequestTally Requests { get; } = new();
}
