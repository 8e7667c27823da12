using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>Accepts requests and remembers when to reply to each.</summary>
internal sealed class DemoDesk
{
    private readonly PriorityQueue<DemoReply, (long At, string Request)> open = new();

    public long Accepted { get; private set; }

    public long Replied { get; private set; }

    public CallEvent Accept(DemoQueue queue, string call, string category, DateTimeOffset at)
    {
        var request = $"{ReplyPlan.IdPrefix}{call}-{queue.Number}";
        var due = at + ReplyPlan.Limit(queue.Business);
        Accepted++;
        Remember(request, queue.Unit, at, due);
        return new()
        {
            Source = DemoSources.Desk, Id = $"{request}.accepted", Type = CallEventType.RequestAccepted, Subject = request, Time = at,
            Queue = queue.Code, Category = category, Call = call, ReplyDue = due,
        };
    }

    /// <summary>Takes on a request that was accepted before.</summary>
    public void Remember(string request, string unit, DateTimeOffset accepted, DateTimeOffset due)
    {
        if (ReplyPlan.RepliedAt(request, unit[..2], accepted, due) is not { } at) return;
        // The journal keeps milliseconds.
        at = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        open.Enqueue(new(request, unit, at), (at.UtcTicks, request));
    }

    /// <summary>Takes on everything that waits on another desk.</summary>
    /// <returns>How many requests that were.</returns>
    public int TakeOver(DemoDesk other)
    {
        var taken = other.open.Count;
        while (other.open.TryDequeue(out var reply, out var order)) open.Enqueue(reply, order);
        return taken;
    }

    /// <summary>The replies given before <paramref name="until"/>, in order of time; each is given once.</summary>
    public IEnumerable<CallEvent> RepliesUntil(DateTimeOffset until)
    {
        while (open.TryPeek(out var reply, out _) && reply.At < until)
        {
            open.Dequeue();
            Replied++;
            yield return new()
            {
                Source = DemoSources.Desk, Id = $"{reply.Request}.replied", Type = CallEventType.RequestReplied, Subject = reply.Request, Time = reply.At,
                Unit = reply.Unit,
            };
        }
    }
}
