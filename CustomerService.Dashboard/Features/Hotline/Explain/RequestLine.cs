namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>An accepted business item whose reply was due in a period.</summary>
public sealed record RequestLine(string Id, int UnitId, string? Category, string? Call, DateTimeOffset Accepted, DateTimeOffset Due, DateTimeOffset? Replied)
{
    public RequestStanding At(DateTimeOffset now) => Replied switch
    {
        { } replied when replied <= Due => RequestStanding.InTime,
        { } => RequestStanding.Late,
        null when Due > now => RequestStanding.NotYetDue,
        null => RequestStanding.Overdue,
    };
}
