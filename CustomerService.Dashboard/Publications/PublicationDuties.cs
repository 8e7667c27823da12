using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Publications;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;

namespace CustomerService.Dashboard.Publications;

/// <summary>Until when a year is published and a circular is responded to: as the pack's obligations and the organisation's choices say.</summary>
public sealed class PublicationDuties(RulePacks packs, DeskSettings desk, WorkingCalendars calendars)
{
    /// <summary>The obligation to publish last year's results (CSG 4.3).</summary>
    public const string Results = "year-results";

    /// <summary>The obligation that a circular on missed targets sets off (CSG 4.4).</summary>
    public const string Circular = "circular";

    /// <summary>What holds when a pack states no day, and what CSG 4.3 says: by 31 January.</summary>
    private static readonly FilingDay EndOfJanuary = new(31);

    private static readonly TimeLimit FifteenWorkdays = new(15, TimeUnit.WorkingDays);

    /// <summary>The last day on which a year is published in time.</summary>
    public DateOnly PublicationDue(PublicationKey key)
    {
        var rule = Rule(Results, key.Period.End);
        var filing = rule is { Day: { } day, MonthsAfter: { } after } ? new FilingDay(day, after) : EndOfJanuary;
        return (filing with
        {
            Reading = Choice("before-day", key.Period.End) == "before-day" ? BeforeDayReading.BeforeDay : BeforeDayReading.ThroughDay,
            Roll = Choice("filing-roll", key.Period.End) == "next-workday" ? RollRule.NextWorkday : RollRule.Stay,
        }).LastDay(key.Period, calendars.Current);
    }

    /// <summary>The limit of a response to a circular.</summary>
    public TimeLimit AnswerLimit(DateOnly issued) => Rule(Circular, issued)?.Within is { IsInDays: true } within ? within : FifteenWorkdays;

    /// <summary>The last day of a response; the day of issue is not counted.</summary>
    public DateOnly AnswersDue(DateOnly issued, WorkingCalendar calendar) => AnswerLimit(issued) is var limit && limit.Unit == TimeUnit.WorkingDays
        ? calendar.AddWorkdays(issued, limit.Amount) : issued.AddDays(limit.Amount);

    /// <summary>The clause of an obligation; what the product's own regulation has when the pack is silent.</summary>
    public string Clause(string obligation, DateOnly day) => Rule(obligation, day)?.Clause ?? (obligation == Results ? "4.3" : "4.4");

    private ObligationRule? Rule(string code, DateOnly day) => packs.Find(desk.Pack, day)?.Obligations.FirstOrDefault(rule => rule.Code == code);

    private string? Choice(string setting, DateOnly day) => desk.Choices.GetValueOrDefault(setting) ?? packs.Find(desk.Pack, day)?.FindSetting(setting)?.Default.ToString();
}
