using System.Globalization;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>What the rule pack calls things, and how the desk writes moments and lengths of time, in the reader's language.</summary>
public sealed class CaseWords(CaseRules rules, OrganizationZone zone, TimeProvider clock, IStringLocalizer<ComplaintsText> text)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public RulePack Pack => rules.Now(Now).Pack;

    public string Kind(string code) => In(Pack.Kinds.FirstOrDefault(kind => kind.Code == code)?.Name) ?? code;

    public string? Category(string? code) => code is null ? null : In(Pack.FindCategory(code)?.Name) ?? code;

    public string Department(string code) => In(Pack.Roles.FirstOrDefault(role => role.Code == code)?.Name) ?? code;

    public string PauseRule(string code) => In(Pack.Pausing.FirstOrDefault(rule => rule.Code == code)?.Name) ?? code;

    public string Local(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Two units at most: 3 d 4 h, 2 h 5 min.</summary>
    public string Length(TimeSpan length)
    {
        var span = length.Duration();
        if (span.TotalDays >= 1) return text["Days", (int)span.TotalDays, span.Hours];
        return span.TotalHours >= 1 ? text["Hours", span.Hours, span.Minutes] : text["Minutes", (int)span.TotalMinutes];
    }

    private static string? In(PackText? name) => name?.In(CultureInfo.CurrentUICulture.Name);
}
