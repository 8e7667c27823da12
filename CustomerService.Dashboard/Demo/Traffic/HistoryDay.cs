using System.Globalization;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Traffic;

/// <summary>
/// The calls of a day that nobody watched: each is drawn from its day, queue and number alone, so a day comes out the same
/// however often it is asked for, and a busier day has the same calls and more.
/// </summary>
internal sealed class HistoryDay(OrganizationZone zone, int seed)
{
    private static readonly Dictionary<string, DemoTeam> Teams =
        DemoOrganization.Teams.SelectMany(team => team.Queues, (team, queue) => (team, queue.Code)).ToDictionary(pair => pair.Code, pair => pair.team, StringComparer.Ordinal);

    /// <summary>What was reported of the calls offered in <c>[from, to)</c> of the day, in no order.</summary>
    /// <param name="day">The organisation's day.</param>
    /// <param name="callsADay">Callers on an ordinary day.</param>
    /// <param name="from">Earlier callers are left out.</param>
    /// <param name="to">Later callers are left out.</param>
    /// <param name="desk">Where requests go.</param>
    public List<CallEvent> Events(DateOnly day, double callsADay, DateTimeOffset from, DateTimeOffset to, DemoDesk desk)
    {
        var start = zone.StartOf(day);
        var events = new List<CallEvent>();
        foreach (var queue in DemoOrganization.Queues)
        {
            var expected = callsADay * queue.Share * Seasons.Of(day, queue);
            var spread = new Chance(Chance.Seed(seed, day.DayNumber, queue.Number)).LogNormal(1, .08);
            var calls = (int)((expected * spread) + new Chance(Chance.Seed(seed, day.DayNumber, queue.Number, -1)).Part());
            for (var number = 1; number <= calls; number++)
            {
                var chance = new Chance(Chance.Seed(seed, day.DayNumber, queue.Number, number));
                var offered = start.AddMilliseconds(Math.Floor(TrafficShape.HourAt(chance.Part()) * 3_600_000));
                if (offered >= from && offered < to)
                    AddCall(events, queue, string.Create(CultureInfo.InvariantCulture, $"H{day:yyyyMMdd}-{queue.Number:00}{number:0000}"), offered, chance, desk);
            }
        }

        return events;
    }

    private void AddCall(List<CallEvent> events, DemoQueue queue, string id, DateTimeOffset offered, Chance chance, DemoDesk desk)
    {
        var strain = Strain(queue, offered);
        var category = Callers.Category(chance, queue.Business);
        CallEvent Report(string suffix, CallEventType type, DateTimeOffset time) =>
            new() { Source = DemoSources.History, Id = id + suffix, Type = type, Subject = id, Time = time, Queue = queue.Code };

        events.Add(Report(".o", CallEventType.Offered, offered) with { Category = category, Caller = Callers.Number(chance) });
        if (!chance.Happens(strain.AnsweredPart))
        {
            var patience = After(offered, Math.Min(238, Callers.PatienceSeconds(chance, queue.Business)));
            var fate = chance.Part();
            events.Add(fate switch
            {
                < .09 => Report(".l", CallEventType.Left, After(offered, 240)) with { Reason = LeftReason.Timeout },
                < .14 => Report(".l", CallEventType.Left, patience) with { Reason = LeftReason.Key },
                _ => Report(".x", CallEventType.Abandoned, patience),
            });
            return;
        }

        var wait = chance.Happens(strain.AtOncePart) ? 1 + chance.Exponential(3) : 4 + chance.Exponential(strain.WaitSeconds);
        var answered = After(offered, Math.Min(230, wait));
        var agents = Teams[queue.Code].Agents;
        var agent = agents[chance.Below(Math.Max(1, agents.Count * 2 / 3))];
        var ended = After(answered, Callers.TalkSeconds(chance, queue.Business));
        events.Add(Report(".a", CallEventType.Answered, answered) with { Agent = agent });
        events.Add(Report(".e", CallEventType.Ended, ended) with { Agent = agent, Category = category });
        if (chance.Happens(Callers.RequestPart(queue.Business))) events.Add(desk.Accept(queue, id, category, ended));
    }

    /// <summary>How hard it was to get through: at lunch, in a storm, and where agents are too few.</summary>
    private (double AnsweredPart, double AtOncePart, double WaitSeconds) Strain(DemoQueue queue, DateTimeOffset moment)
    {
        var local = zone.Local(moment);
        var storm = Seasons.Storm(DateOnly.FromDateTime(local.DateTime), queue);
        if (storm > 3) return (.58, .05, 105);
        if (Teams[queue.Code].IsUnderstaffed) return local.Hour is >= 9 and < 18 ? (.76, .12, 68) : (.87, .35, 40);
        return local.Hour switch
        {
            12 or 13 => (.925, .45, 26),
            9 or 10 or 15 or 16 => (.955, .62, 17),
            _ => (.972, .74, 13),
        };
    }

    private static DateTimeOffset After(DateTimeOffset moment, double seconds) => moment.AddMilliseconds(Math.Ceiling(seconds * 1000));
}
