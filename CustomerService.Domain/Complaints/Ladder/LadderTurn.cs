using CustomerService.Domain.Regulations;

namespace CustomerService.Domain.Complaints.Ladder;

/// <summary>A step of the ladder that will be taken.</summary>
/// <param name="At">When, on the case's own calendar.</param>
/// <param name="Repeat">How often it was taken before in this course of the case.</param>
internal sealed record LadderTurn(LadderStep Step, DateTimeOffset At, int Repeat);
