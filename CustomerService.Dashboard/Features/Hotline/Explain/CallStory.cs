namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>A call as its visits to queues, each with the events that were reported of it.</summary>
public sealed record CallStory(string Call, IReadOnlyList<LegStory> Legs);
