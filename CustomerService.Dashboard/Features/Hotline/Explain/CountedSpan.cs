using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>The figures of the visits to a queue in a stretch.</summary>
/// <param name="Queue">Null when it is out of the reader's scope today: then its visits are counted, but neither listed nor named.</param>
public sealed record CountedSpan(QueueNode? Queue, QueueSpan Span, CallTally Tally);
