using CustomerService.Load.Producers;

namespace CustomerService.Load.Viewers;

/// <summary>
/// Viewers of the product. What a snapshot says was offered today tells which batches it contains, so each batch's way from its
/// post to each viewer is known without a mark of any kind in the events.
/// </summary>
internal sealed class EventAudience(EventProducer producer) : Audience
{
    protected override void Note(long number, long seen)
    {
        if (seen > 0) producer.Received(number, seen, Latencies);
    }
}
