using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>What a screen asks the desk to do to a case.</summary>
/// <param name="Seen">How many events of the case whoever asks had seen when they decided.</param>
public sealed record CaseAsk(ComplaintVerb Verb, VerbWords Words, int Seen);
