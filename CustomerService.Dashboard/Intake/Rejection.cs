namespace CustomerService.Dashboard.Intake;

/// <summary>Why one event of a batch was not taken.</summary>
/// <param name="Index">Its place in the batch, from 0.</param>
/// <param name="Id">Its id, when it had a readable one.</param>
/// <param name="Reason">One sentence that names the field first: <c>data.queue: is missing</c>.</param>
public sealed record Rejection(int Index, string? Id, string Reason);
