using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>One team at work: who waits, who is free, who is at lunch.</summary>
internal sealed class TeamFloor
{
    /// <summary>The exchange lets nobody wait longer.</summary>
    private const double LongestWaitSeconds = 240;

    private static readonly string[] Breaks = ["小休", "小休", "文书处理", "班前会", "培训辅导"];

    private readonly DemoTeam team;
    private readonly Agenda agenda;
    private readonly ExchangeReport report;
    private readonly Chance chance;
    private readonly Roster roster;
    private readonly OrganizationZone zone;
    private readonly Action<SimulatedCall, SimulatedAgent> ended;
    private readonly List<SimulatedAgent> agents;
    private readonly List<SimulatedCall> waiting = [];
    private readonly IReadOnlyList<string> queueCodes;

    /// <param name="ended">Told when a conversation is over.</param>
    public TeamFloor(
        DemoTeam team, Agenda agenda, ExchangeReport report, Chance chance, Roster roster, OrganizationZone zone, Action<SimulatedCall, SimulatedAgent> ended)
    {
        (this.team, this.agenda, this.report, this.chance, this.roster, this.zone, this.ended) = (team, agenda, report, chance, roster, zone, ended);
        agents = [.. team.Agents.Select(code => new SimulatedAgent(code))];
        queueCodes = [.. team.Queues.Select(queue => queue.Code)];
        Counts = team.Queues.ToDictionary(queue => queue.Code, _ => new ExchangeCounts(), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, ExchangeCounts> Counts { get; }

    /// <summary>Everybody is where the last shift left them: those on duty sit down, the others are away.</summary>
    public void Open()
    {
        foreach (var agent in agents) Become(agent, AgentState.LoggedOut);
        ChangeShift();
    }

    public void Offer(SimulatedCall call)
    {
        Counts[call.Queue.Code].Offered++;
        waiting.Add(call);
        report.Offered(call, waiting.Count);
        if (!agents.Exists(agent => agent.State != AgentState.LoggedOut))
        {
            agenda.In(3, () => Leave(call, LeftReason.Empty));
            return;
        }

        var patience = Callers.PatienceSeconds(chance, call.Queue.Business);
        var pressesKey = chance.Happens(.06);
        if (patience < LongestWaitSeconds) agenda.In(patience, () => GiveUp(call, pressesKey));
        else agenda.In(LongestWaitSeconds, () => Leave(call, LeftReason.Timeout));
        Connect();
    }

    /// <summary>The longest waiting caller rings at the agent who has been free the longest.</summary>
    private void Connect()
    {
        while (waiting.Find(call => call.RingsAt is null) is { } call
            && agents.Where(agent => agent.State == AgentState.Available).MinBy(agent => agent.Since) is { } agent)
        {
            call.RingsAt = agent;
            Become(agent, AgentState.Ringing);
            if (chance.Happens(.012)) agenda.In(15, () => LetRing(call, agent));
            else agenda.In(1 + chance.Exponential(2.2), () => Answer(call, agent));
        }
    }

    private void Answer(SimulatedCall call, SimulatedAgent agent)
    {
        if (call.IsOver) return;
        Conclude(call);
        var counts = Counts[call.Queue.Code];
        counts.Answered++;
        counts.WaitMs += (long)(agenda.Now - call.Offered).TotalMilliseconds;
        report.Answered(call, agent);
        Become(agent, AgentState.OnCall);
        var answered = agenda.Now;
        agenda.In(Callers.TalkSeconds(chance, call.Queue.Business), () => End(call, agent, answered));
    }

    private void End(SimulatedCall call, SimulatedAgent agent, DateTimeOffset answered)
    {
        Counts[call.Queue.Code].TalkMs += (long)(agenda.Now - answered).TotalMilliseconds;
        report.Ended(call, agent);
        Become(agent, AgentState.WrapUp);
        agenda.In(5 + chance.Exponential(20), () => GetFree(agent));
        ended(call, agent);
    }

    private void LetRing(SimulatedCall call, SimulatedAgent agent)
    {
        if (call.IsOver) return;
        call.RingsAt = null;
        report.NoAnswer(call, agent);
        Pause(agent, "未接振铃", 45);
        Connect();
    }

    private void GiveUp(SimulatedCall call, bool pressesKey)
    {
        if (pressesKey)
        {
            Leave(call, LeftReason.Key);
            return;
        }

        if (call.IsOver) return;
        Counts[call.Queue.Code].Abandoned++;
        report.Abandoned(call);
        Release(call);
    }

    private void Leave(SimulatedCall call, LeftReason reason)
    {
        if (call.IsOver) return;
        Counts[call.Queue.Code].Left++;
        report.Left(call, reason);
        Release(call);
    }

    private void Release(SimulatedCall call)
    {
        Conclude(call);
        if (call.RingsAt is { } agent) GetFree(agent);
    }

    private void Conclude(SimulatedCall call)
    {
        call.IsOver = true;
        waiting.Remove(call);
    }

    private void GetFree(SimulatedAgent agent)
    {
        if (agent.IsLeaving)
        {
            agent.IsLeaving = false;
            Become(agent, AgentState.LoggedOut);
            return;
        }

        var local = zone.Local(agenda.Now);
        var today = DateOnly.FromDateTime(local.DateTime);
        var othersAway = agents.Count(other => other.State == AgentState.Paused);
        var onDuty = agents.Count(other => other.State != AgentState.LoggedOut);
        var isMissed = onDuty - othersAway < 2;
        if (!isMissed && local.Hour is 11 or 12 && agent.Lunched != today && othersAway * 3 < onDuty && chance.Happens(.5))
        {
            agent.Lunched = today;
            Pause(agent, "午餐", chance.Between(1500, 2100));
        }
        else if (!isMissed && othersAway * 5 < onDuty && chance.Happens(.025))
        {
            Pause(agent, chance.Of(Breaks), chance.Between(240, 840));
        }
        else
        {
            Become(agent, AgentState.Available);
            Connect();
        }
    }

    private void Pause(SimulatedAgent agent, string reason, double seconds)
    {
        Become(agent, AgentState.Paused, reason);
        agenda.In(seconds, () => GetFree(agent));
    }

    private void ChangeShift()
    {
        var onDuty = agents.Where(agent => agent.State != AgentState.LoggedOut && !agent.IsLeaving).ToList();
        var wanted = roster.OnDuty(team, agenda.Now);
        foreach (var agent in agents.Where(agent => agent.State == AgentState.LoggedOut).Take(wanted - onDuty.Count)) SitDown(agent);
        foreach (var agent in onDuty.Take(onDuty.Count - wanted))
        {
            if (agent.State == AgentState.Available) Become(agent, AgentState.LoggedOut);
            else agent.IsLeaving = true;
        }

        Connect();
        agenda.In(900 + chance.Between(0, 120), ChangeShift);
    }

    private void SitDown(SimulatedAgent agent)
    {
        agent.IsLeaving = false;
        Become(agent, AgentState.Available);
    }

    private void Become(SimulatedAgent agent, AgentState state, string? reason = null)
    {
        var states = agent.State == AgentState.LoggedOut || state == AgentState.LoggedOut;
        (agent.State, agent.Since) = (state, agenda.Now);
        report.State(agent, reason, states ? queueCodes : null);
    }
}
