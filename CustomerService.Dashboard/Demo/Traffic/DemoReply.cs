namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>A reply that will be given.</summary>
/// <param name="Unit">The code of the unit that accepted the request.</param>
internal sealed record DemoReply(string Request, string Unit, DateTimeOffset At);
