using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Domain.Briefs;

/// <summary>Which units owe which brief, as the rule pack in force says; how its "before day N" is read and whether it moves from a day off are settings.</summary>
public sealed class BriefDuties(RulePacks packs, WorkingCalendars calendars, OrganizationZone zone, DeskSettings settings)
{
    /// <summary>The obligations that are briefs begin with this.</summary>
    private const string Prefix = "brief-";

    /// <summary>The pack in force.</summary>
    public RulePack Pack(DateTimeOffset now) => packs.Find(settings.Pack, zone.DayOf(now)) ?? throw new InvalidOperationException($"There is no rule pack '{settings.Pack}' (setting {DeskSettings.Section}:Pack).");

    /// <summary>Every duty, those first that others are built from.</summary>
    public IReadOnlyList<BriefDuty> Now(DateTimeOffset now)
    {
        var pack = Pack(now);
        var calendar = calendars.At(now);
        return [.. pack.Obligations.Where(IsBrief).Select(rule => Duty(pack, calendar, rule)).OrderBy(duty => duty.IsAssembled)];
    }

    /// <summary>What a unit owes; null when nothing.</summary>
    public BriefDuty? Of(UnitNode unit, DateTimeOffset now) => Now(now).FirstOrDefault(duty => duty.UnitKind == unit.Kind);

    /// <summary>The duty whose briefs are built from others; null when the pack has none.</summary>
    public BriefDuty? Assembled(DateTimeOffset now) => Now(now).FirstOrDefault(duty => duty.IsAssembled);

    /// <summary>The units whose briefs an assembled one is built from, by code.</summary>
    public IReadOnlyList<UnitNode> Sources(UnitNode assembler, BriefDuty duty, DateTimeOffset now)
    {
        var kinds = Now(now).Where(each => duty.BuiltFrom.Contains(each.Code)).Select(each => each.UnitKind).ToHashSet(StringComparer.Ordinal);
        return [.. assembler.Subtree().Where(unit => unit != assembler && kinds.Contains(unit.Kind)).OrderBy(unit => unit.Code, StringComparer.Ordinal)];
    }

    private static bool IsBrief(ObligationRule rule) => rule is { Period: PeriodKind.Month, Day: not null } && rule.Code.StartsWith(Prefix, StringComparison.Ordinal);

    private BriefDuty Duty(RulePack pack, WorkingCalendar calendar, ObligationRule rule)
    {
        var day = new FilingDay(rule.Day!.Value, rule.MonthsAfter ?? 1)
        {
            Reading = Choice(pack, "before-day") == "before-day" ? BeforeDayReading.BeforeDay : BeforeDayReading.ThroughDay,
            Roll = Choice(pack, "filing-roll") == "next-workday" ? RollRule.NextWorkday : RollRule.Stay,
        };
        var kind = pack.Roles.FirstOrDefault(role => role.Code == rule.Role)?.UnitKind ?? "";
        return new BriefDuty(rule, kind, day, calendar, zone);
    }

    private string? Choice(RulePack pack, string code) => settings.Choices.GetValueOrDefault(code) ?? pack.FindSetting(code)?.Default.ToString();
}
