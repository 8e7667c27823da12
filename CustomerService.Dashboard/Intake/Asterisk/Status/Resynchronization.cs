namespace CustomerService.Dashboard.Intake.Asterisk.Status;

/// <summary>What the exchange's present state, asked for after every login, corrected.</summary>
/// <param name="Waiting">Callers it names as waiting.</param>
/// <param name="Missed">Those of them of whom nobody had heard.</param>
/// <param name="Gone">Callers who had left meanwhile.</param>
/// <param name="Ended">Talks that had ended meanwhile.</param>
/// <param name="Members">Memberships of agents in queues.</param>
public sealed record Resynchronization(DateTimeOffset At, int Waiting, int Missed, int Gone, int Ended, int Members);
