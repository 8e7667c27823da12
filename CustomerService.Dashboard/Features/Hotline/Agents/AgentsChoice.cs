using System.Globalization;
using CustomerService.Domain.Hotline.Agents;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Hotline.Agents;

/// <summary>Which stretch of the agents' day is looked at, and whose part of it is open. It lives in the address.</summary>
public sealed record AgentsChoice(string Unit, DateOnly Day, AgentShift Shift)
{
    /// <summary>The agent whose day is open.</summary>
    public string? Agent { get; init; }

    public static AgentsChoice Read(string unit, string? day, string? shift, string? agent, DateOnly today) =>
        new(unit, DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Year is > 1900 and < 9000 ? read : today, ReadShift(shift))
        {
            Agent = string.IsNullOrWhiteSpace(agent) ? null : agent,
        };

    public string Href()
    {
        var query = new QueryBuilder { { "day", Word(Day) } };
        if (Shift != AgentShift.Whole) query.Add("shift", Word(Shift));
        if (Agent is not null) query.Add("agent", Agent);
        return $"/hotline/{Uri.EscapeDataString(Unit)}/agents{query}";
    }

    public static string Word(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word(AgentShift shift) => shift.ToString().ToLowerInvariant();

    private static AgentShift ReadShift(string? word) => word switch { "day" => AgentShift.Day, "night" => AgentShift.Night, _ => AgentShift.Whole };
}
