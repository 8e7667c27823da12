namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>The answer to a batch as the API's description shows it; it is written without making this.</summary>
/// <param name="Accepted">New events, durable now.</param>
/// <param name="Duplicates">Events that were known already.</param>
/// <param name="Rejected">Events that were refused, each with its reason.</param>
public sealed record IntakeAnswer(int Accepted, int Duplicates, IReadOnlyList<Rejection> Rejected);
