using System.Globalization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>What a case is ruled by from its receipt on: a version of a pack, a set of limits, and the calendar of that day.</summary>
/// <param name="Limits">What it does not say is taken from the pack's default set.</param>
public sealed record Ruling(RulePack Pack, LimitSet? Limits, WorkingCalendar Calendar)
{
    /// <summary>How a receipt names it: <c>csg-2003@1 default calendar@1</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Pack.Id}@{Pack.Version} {Limits?.Code ?? "-"} calendar@{Calendar.Version.Number}");

    /// <summary>The limit of a clock; null when nothing is promised.</summary>
    internal LimitRule? Limit(ClockKind clock, Classification about, string unitKind, string? area) =>
        In(Limits, clock, about, unitKind, area) ?? In(Pack.DefaultLimits, clock, about, unitKind, area);

    private static LimitRule? In(LimitSet? set, ClockKind clock, Classification about, string unitKind, string? area) =>
        set is null ? null : RulePack.Limit(set, clock, about.Kind, about.Severity, unitKind, area);
}
