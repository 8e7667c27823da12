namespace CustomerService.Domain.Complaints;

/// <summary>
/// The order of work as one number, so that a list of any length begins at once: first what has a promise to keep, by when it
/// falls due; then what is open and waits for nothing, or stands still, by when it was received; last what is finished, the latest first.
/// </summary>
public static class WorkOrder
{
    /// <summary>From here on: open, without a promise that runs.</summary>
    public const long Waiting = 1L << 50;

    /// <summary>From here on: finished.</summary>
    public const long Finished = 1L << 51;

    private const long End = 1L << 52;

    public static long Of(Complaint complaint) => complaint switch
    {
        { Next: { } next } => next.Due.ToUnixTimeMilliseconds(),
        { State: var state } when state.IsOpen() => Waiting + complaint.ReceivedAt.ToUnixTimeMilliseconds(),
        _ => End - complaint.UpdatedAt.ToUnixTimeMilliseconds(),
    };
}
