using System.Globalization;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Figures;

/// <summary>By which choices and versions figures are formed; each is visible on the pack's page and part of what is frozen.</summary>
public sealed class FigureRules(HotlineSettings hotline, RulePacks packs, DeskSettings desk, WorkingCalendars calendars)
{
    private const string SatisfiedSetting = "satisfaction-counts";

    /// <summary>The calendar's newest version.</summary>
    public int CalendarVersion => calendars.Current.Version.Number;

    /// <summary>The rule pack whose works and measures apply on a day.</summary>
    public RulePack PackOn(DateOnly day) =>
        packs.Find(desk.Pack, day) ?? throw new InvalidOperationException($"There is no rule pack '{desk.Pack}' (setting {DeskSettings.Section}:Pack).");

    /// <summary>The lowest rating that counts as satisfied on a day, as the organisation chose or else the pack says.</summary>
    public int SatisfiedFrom(DateOnly day) => (desk.Choices.GetValueOrDefault(SatisfiedSetting) ?? PackOn(day).FindSetting(SatisfiedSetting)?.Default.ToString()) switch
    {
        "top-one" => 5,
        "top-three" => 3,
        _ => 4,
    };

    /// <summary>Names every rule by which the figures of a period that ends with the day are formed: equal names, equal formulas.</summary>
    public string FormulaVersion(DateOnly day)
    {
        var pack = PackOn(day);
        return string.Create(CultureInfo.InvariantCulture, $"{hotline.Fingerprint};pack={pack.Id}@{pack.Version};satisfied={SatisfiedFrom(day)}");
    }
}
