using System.Globalization;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Briefs;

/// <summary>How a brief writes names, values and differences, in the reader's language.</summary>
public sealed class BriefWords(BriefDuties duties, Organizations organizations, OrganizationZone zone, TimeProvider clock, IStringLocalizer<BriefsText> text)
{
    public LocalizedString this[string key, params object[] parts] => text[key, parts];

    private static string Language => CultureInfo.CurrentUICulture.Name;

    private RulePack Pack => duties.Pack(clock.GetUtcNow());

    /// <summary>The rule pack whose clauses are cited.</summary>
    public string PackId => Pack.Id;

    public string Measure(string code) => Pack.Kpis.FirstOrDefault(kpi => kpi.Code == code)?.Name.In(Language) ?? code;

    public string Volume(string code) => Pack.Volumes.FirstOrDefault(volume => volume.Code == code)?.Name.In(Language) ?? code;

    /// <summary>As it is called today; the code when it is gone.</summary>
    public string Unit(string code) => organizations.Current.Unit(code)?.Name ?? code;

    public string Month(ReportingPeriod month) => month.Start.ToString(text["MonthFormat"], CultureInfo.CurrentCulture);

    public string Day(DateOnly day) => day.ToString(text["DayFormat"], CultureInfo.CurrentCulture);

    public string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Moment(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public DateTimeOffset Local(DateTimeOffset moment) => zone.Local(moment);

    /// <summary>92.3 %, or 12.4 s.</summary>
    public string Value(string measure, double? value) => KindOf(measure) switch
    {
        _ when value is null => FigureFormat.Unknown,
        MeasureKind.Seconds => text["Seconds", value.Value.ToString("N1", CultureInfo.CurrentCulture)],
        MeasureKind.Count => value.Value.ToString("N0", CultureInfo.CurrentCulture),
        _ => FigureFormat.Percent(value),
    };

    /// <summary>+1.3 points, −2.0 s.</summary>
    public string Difference(string measure, double? difference) => KindOf(measure) switch
    {
        _ when difference is null => FigureFormat.Unknown,
        MeasureKind.Seconds => text["Seconds", WithSign(difference.Value, "N1")],
        MeasureKind.Count => WithSign(difference.Value, "N0"),
        _ => text["Points", WithSign(difference.Value * 100, "N1")],
    };

    /// <summary>How large it is, without its sign.</summary>
    public string Size(string measure, double difference) => KindOf(measure) switch
    {
        MeasureKind.Seconds => text["Seconds", Math.Abs(difference).ToString("N1", CultureInfo.CurrentCulture)],
        MeasureKind.Count => Math.Abs(difference).ToString("N0", CultureInfo.CurrentCulture),
        _ => text["Points", Math.Abs(difference * 100).ToString("N1", CultureInfo.CurrentCulture)],
    };

    /// <summary>2,750/3,100.</summary>
    public static string Parts(MeasureValue value) => $"{Part(value.Numerator)}/{Part(value.Denominator)}";

    public static string Part(double part) => part.ToString("#,0.#", CultureInfo.CurrentCulture);

    /// <summary>How much more or less than before, as a part of that; null when it cannot be said.</summary>
    public static double? Growth(long? now, long? before) => now is { } count && before is > 0 ? (count - before.Value) / (double)before.Value : null;

    public static string Growth(double? growth) => growth is { } known ? (known > 0 ? "+" : "") + known.ToString("P1", CultureInfo.CurrentCulture) : FigureFormat.Unknown;

    public static string WithSign(double value, string format)
    {
        var words = value.ToString(format, CultureInfo.CurrentCulture);
        return value > 0 && !words.All(each => each is '0' or '.' or ',') ? $"+{words}" : words;
    }

    /// <summary>Several, as they are listed in a sentence.</summary>
    public string List(IEnumerable<string> items) => string.Join(text["ListSeparator"], items);

    public static MeasureKind KindOf(string measure) => Domain.Figures.Measure.Find(measure)?.Kind ?? MeasureKind.Share;
}
