namespace CustomerService.Domain.Hotline.Agents;

/// <summary>The pauses for one reason.</summary>
/// <param name="Reason">In the exchange's words; empty when none was given.</param>
public sealed record AgentPause(string Reason, int Count, long LengthMs);
