namespace CustomerService.Dashboard.Exports;

/// <summary>A report cannot be handed over; the message says why, in the reader's language.</summary>
public sealed class ReportRefusedException(string message, int status) : Exception(message)
{
    /// <summary>The status of HTTP that says it.</summary>
    public int Status { get; } = status;
}
