using CustomerService.Dashboard.Demo.Organization;

namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>How many agents of a team should be on duty.</summary>
internal sealed class Roster(TrafficShape shape, double callsADay)
{
    /// <summary>Enough for the foreseen callers with some to spare; too few for an understaffed team; never nobody.</summary>
    public int OnDuty(DemoTeam team, DateTimeOffset moment)
    {
        // The hour around, so that people are in their chairs before the callers come.
        var load = team.Queues.Sum(queue => Math.Max(
            shape.ForeseenPerHour(queue, moment, callsADay), shape.ForeseenPerHour(queue, moment.AddMinutes(30), callsADay)) * Callers.WorkSeconds(queue.Business) / 3600);
        var wanted = team switch
        {
            { IsUnderstaffed: true } => load * .98,
            { IsProvincial: true } => load + (1.15 * Math.Sqrt(load)) + 1.1,
            _ => load + (1.1 * Math.Sqrt(load)) + .8,
        };
        return Math.Clamp((int)Math.Round(wanted), 1, team.Agents.Count);
    }
}
