using System.Globalization;
using System.Security.Claims;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Time.Clock;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>What the rule pack asks for on a day of the calendar: briefs, plans, assessments, the publication of the year's results.</summary>
public sealed class ObligationDueSource(RulePacks packs, WorkingCalendars calendars, DeskSettings settings, IStringLocalizer<SubscriptionsText> text) : DueSource
{
    private const string BeforeDay = "before-day";
    private const string FilingRoll = "filing-roll";

    public override Task<IReadOnlyList<DueDate>> ReadAsync(ClaimsPrincipal reader, UnitNode unit, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        if (packs.Find(settings.Pack, from) is not { } pack) return Task.FromResult<IReadOnlyList<DueDate>>([]);
        var kinds = unit.Subtree().Select(each => each.Kind).ToHashSet(StringComparer.Ordinal);
        var dates = new ObligationDates(calendars.Current, Reading(pack), Roll(pack));
        return Task.FromResult<IReadOnlyList<DueDate>>(
            [.. dates.Between(pack, from, to).Select(date => (Date: date, Role: pack.Roles.FirstOrDefault(role => role.Code == date.Rule.Role)))
                .Where(each => each.Role is { } role && kinds.Contains(role.UnitKind)).Select(each => Of(pack, each.Date, each.Role!))]);
    }

    private DueDate Of(RulePack pack, ObligationDate date, PackRole role)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        return new DueDate(
            $"{pack.Id}-{date.Rule.Code}-{date.Period}", date.LastDay, text["Due", date.Rule.Name.In(language), date.Period.ToString()],
            text["DueText", role.Name.In(language), date.Rule.Clause, pack.Title.In(language)], $"/packs/{Uri.EscapeDataString(pack.Id)}/clauses/{Uri.EscapeDataString(date.Rule.Clause)}");
    }

    private BeforeDayReading Reading(RulePack pack) => Choice(pack, BeforeDay) == "before-day" ? BeforeDayReading.BeforeDay : BeforeDayReading.ThroughDay;

    private RollRule Roll(RulePack pack) => Choice(pack, FilingRoll) == "next-workday" ? RollRule.NextWorkday : RollRule.Stay;

    private string? Choice(RulePack pack, string setting) => settings.Choices.GetValueOrDefault(setting) ?? pack.FindSetting(setting)?.Default.GetString();
}
