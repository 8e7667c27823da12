using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>One visit and the journal's entries behind it, in the order in which they happened.</summary>
/// <param name="Events">Those of this call in this queue; a second visit to the same queue rests on the same entries.</param>
public sealed record LegStory(LegLine Leg, QueueNode Queue, IReadOnlyList<EventLine> Events);
