using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>Something an officer does to a case.</summary>
/// <param name="At">In whole seconds, at no two steps of a case the same: a step that is done is known by its moment.</param>
/// <param name="Act">Says a verb to the case; is given the number of the case that leads the family, where there is one.</param>
internal sealed record StoryStep(DateTimeOffset At, Action<Complaint, string?> Act);
