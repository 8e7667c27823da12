namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>A batch has more events than one request may carry; nothing of it is taken.</summary>
public sealed class BatchTooLargeException(int limit)
    : Exception($"A batch has at most {limit:N0} events; send the rest in another request.");
