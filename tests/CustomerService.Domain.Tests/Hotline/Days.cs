using CsCheck;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Hotline;
using static CustomerService.Domain.Tests.Hotline.Reports;

namespace CustomerService.Domain.Tests.Hotline;

/// <summary>
/// Generated days at the hotline, contradictions included: few calls, few seconds, so that they collide, also within a
/// millisecond. Some restarts of the exchange come about a day later, when they reach only some of the visits.
/// </summary>
internal static class Days
{
    private static readonly string[] Units = ["CSG", "GD", "HN"];

    private const int Day = 24 * 60 * 60;

    private static readonly Gen<CallEvent> Rounded = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 59], Gen.Bool.Select(north => north ? "faults" : "island"),
        (kind, who, at, queue) => kind switch
        {
            0 or 1 => Offered($"call-{who}", at, queue),
            2 or 3 => Answered($"call-{who}", at, $"agent-{at % 2}", queue),
            4 => Abandoned($"call-{who}", at, queue),
            5 => Left($"call-{who}", at, (LeftReason)(1 + (at % 4)), queue),
            6 => Ended($"call-{who}", at, queue),
            7 => who == 0 ? Restarted(at % 2 == 0 ? at : at + Day - 30) : at % 4 == 0 ? State($"agent-{who}", at, (AgentState)(at % 6)) with { Unit = Units[at % 3] } : State($"agent-{who}", at, (AgentState)(at % 6), queue),
            8 => By(at, Accepted($"request-{who}", at, at + 20, Units[at % 3])),
            _ => By(at, Replied($"request-{who}", at, Units[at % 3])),
        });

    /// <summary>At up to 1.2 ms after the second, in steps of 0.4 ms.</summary>
    private static readonly Gen<CallEvent> Any = Gen.Select(Rounded, Gen.Int[0, 3], (e, part) => e with { Time = e.Time.AddTicks(part * 4 * TimeSpan.TicksPerMillisecond / 10) });

    /// <summary>Some are the complaint desk's own, about a case of the same number; some are stated again for the same moment.</summary>
    private static CallEvent By(int at, CallEvent request) => (at % 5) switch
    {
        0 => request with { Source = ComplaintEntry.Desk },
        1 => request with { Id = request.Id + "/again", Time = Morning.AddSeconds(at - 1) },
        _ => request,
    };

    /// <summary>Up to 40 events, each identity once.</summary>
    public static Gen<CallEvent[]> Gen40 { get; } = Any.Array[0, 40].Select(events => events.DistinctBy(e => e.Id).ToArray());
}
