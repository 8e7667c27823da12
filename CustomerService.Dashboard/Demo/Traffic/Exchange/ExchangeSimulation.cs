using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>
/// A telephone exchange with invented callers and agents: queues, patience, ringing, conversations, shifts. It knows no
/// clock; whoever drives it says up to when time has passed, in steps of any size. The same start and seed give the same events.
/// </summary>
internal sealed class ExchangeSimulation
{
    private const double TransferPart = .05;

    private readonly Agenda agenda;
    private readonly ExchangeReport report;
    private readonly TrafficShape shape;
    private readonly DemoDesk desk;
    private readonly double callsADay;
    private readonly Chance chance;
    private readonly Dictionary<string, TeamFloor> floors = [];
    private int lastCall;

    /// <param name="start">From when on, UTC.</param>
    /// <param name="callsADay">Callers on an ordinary day.</param>
    /// <param name="desk">Where requests go.</param>
    public ExchangeSimulation(DateTimeOffset start, double callsADay, OrganizationZone zone, DemoDesk desk, int seed)
    {
        start = DateTimeOffset.FromUnixTimeMilliseconds(start.ToUnixTimeMilliseconds());
        (this.callsADay, this.desk) = (callsADay, desk);
        agenda = new Agenda(start);
        report = new ExchangeReport(agenda, start);
        shape = new TrafficShape(zone);
        chance = new Chance(Chance.Seed(seed, start.ToUnixTimeMilliseconds()));
        report.Started();
        var roster = new Roster(shape, callsADay);
        foreach (var team in DemoOrganization.Teams)
        {
            var floor = new TeamFloor(team, agenda, report, chance, roster, zone, Ended);
            foreach (var queue in team.Queues) floors.Add(queue.Code, floor);
            floor.Open();
        }

        foreach (var queue in DemoOrganization.Queues) AwaitNextCaller(queue);
    }

    /// <summary>By queue, since the start.</summary>
    public ExchangeCounts Counts(string queue) => floors[queue].Counts[queue];

    /// <summary>Lets time pass.</summary>
    /// <returns>What was reported before <paramref name="moment"/>, in order of time.</returns>
    public IReadOnlyList<CallEvent> AdvanceTo(DateTimeOffset moment)
    {
        agenda.RunUntil(moment);
        return report.Take();
    }

    /// <summary>Callers come at the hour's rate: candidates at the highest rate of the coming hour, of which as many stay as the moment's rate asks.</summary>
    private void AwaitNextCaller(DemoQueue queue)
    {
        var highest = 1.3 * Math.Max(shape.PerHour(queue, agenda.Now, callsADay), shape.PerHour(queue, agenda.Now.AddHours(1), callsADay));
        var seconds = chance.Exponential(3600 / highest);
        if (seconds > 3600)
        {
            agenda.In(3600, () => AwaitNextCaller(queue));
            return;
        }

        agenda.In(seconds, () =>
        {
            if (chance.Happens(shape.PerHour(queue, agenda.Now, callsADay) / highest)) Call(queue);
            AwaitNextCaller(queue);
        });
    }

    private void Call(DemoQueue queue) => floors[queue.Code].Offer(new SimulatedCall(
        report.NextCallId(++lastCall), queue, Callers.Number(chance), Callers.Category(chance, queue.Business), agenda.Now));

    private void Ended(SimulatedCall call, SimulatedAgent agent)
    {
        if (chance.Happens(Callers.RequestPart(call.Queue.Business))) report.Accepted(desk.Accept(call.Queue, call.Id, call.Category, agenda.Now));
        if (call.Queue.Business != DemoBusiness.Billing || !chance.Happens(TransferPart)) return;
        var faults = floors[$"{call.Queue.Subsidiary}-FAULTS"];
        var queue = DemoOrganization.Queues.First(q => q.Code == $"{call.Queue.Subsidiary}-FAULTS");
        agenda.In(1, () => faults.Offer(new SimulatedCall(call.Id, queue, call.Caller, Callers.Category(chance, queue.Business), agenda.Now)));
    }
}
