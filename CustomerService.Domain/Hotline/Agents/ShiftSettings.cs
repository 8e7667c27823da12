using CustomerService.Domain.Time;

namespace CustomerService.Domain.Hotline.Agents;

/// <summary>When shifts change, on the organisation's own clock; bound from the configuration's section <c>Hotline:Shifts</c>.</summary>
public sealed class ShiftSettings
{
    public const string Section = "Hotline:Shifts";

    public TimeOnly DayBegins { get; set; } = new(8, 0);

    public TimeOnly NightBegins { get; set; } = new(20, 0);

    /// <summary>The shift as <c>[From, To)</c>. Where clocks change within it, it is as long as it really is.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Of(DateOnly day, AgentShift shift, OrganizationZone zone) => shift switch
    {
        AgentShift.Day => (zone.At(day, DayBegins), zone.At(day, NightBegins)),
        AgentShift.Night => (zone.At(day.AddDays(-1), NightBegins), zone.At(day, DayBegins)),
        _ => (zone.StartOf(day), zone.StartOf(day.AddDays(1))),
    };
}
