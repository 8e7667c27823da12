namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>A stretch, <c>[From, To)</c>, in which a queue's visits counted to a unit; a queue that left and came back has several.</summary>
public sealed record QueueSpan(int QueueId, DateTimeOffset From, DateTimeOffset To);
