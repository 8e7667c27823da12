using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Something an officer does to a case.</summary>
/// <param name="At">When, in whole seconds; later when the case has moved on meanwhile.</param>
/// <param name="Act">Says a verb to the case at a moment; is given the number of the case that leads the family, where there is one.</param>
internal sealed record StoryStep(DateTimeOffset At, Action<Complaint, string?, DateTimeOffset> Act);
