using CustomerService.Domain.Hotline;

namespace CustomerService.Benchmarks;

/// <summary>Plain traffic from a fixed seed: every call is offered, and answered and ended or abandoned.</summary>
internal static class Traffic
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <param name="calls">How many calls.</param>
    /// <param name="queues">Over how many queues, named q0, q1, ….</param>
    /// <param name="start">When the first is offered.</param>
    /// <param name="span">Over how long they are spread.</param>
    /// <param name="prefix">Makes calls and events of several batches distinct.</param>
    public static IEnumerable<CallEvent> Calls(int calls, int queues, DateTimeOffset start, TimeSpan span, string prefix)
    {
        var random = new Random(7);
        for (var i = 0; i < calls; i++)
        {
            var call = $"{prefix}-{i}";
            var queue = $"q{random.Next(queues)}";
            var offered = start + (span * ((double)i / calls));
            yield return Event(CallEventType.Offered, call, queue, offered) with { Caller = "13800001234", Position = 1 };
            if (random.Next(100) < 8)
            {
                yield return Event(CallEventType.Abandoned, call, queue, offered.AddSeconds(random.Next(1, 90)));
                continue;
            }

            var answered = offered.AddMilliseconds(random.Next(0, 40_000));
            var agent = $"agent-{random.Next(200)}";
            yield return Event(CallEventType.Answered, call, queue, answered) with { Agent = agent };
            yield return Event(CallEventType.Ended, call, queue, answered.AddSeconds(random.Next(20, 400))) with { Agent = agent };
        }
    }

    private static CallEvent Event(CallEventType type, string call, string queue, DateTimeOffset time) => new()
    {
        Source = "bench", Id = $"{call}/{(int)type}", Type = type, Subject = call, Queue = queue, Time = time,
    };
}
