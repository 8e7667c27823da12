using System.Globalization;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Digests;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>Writes a digest in the language of the moment: how the unit stands against target and the period before, then the good and the bad news.</summary>
public sealed class DigestMaker(
    FigureReader figures, TargetRegister targets, Organizations organizations, RulePacks packs, DeskSettings settings, OrganizationZone zone, UnsubscribeKeys keys, IStringLocalizer<SubscriptionsText> text, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Where whoever signs in ends a subscription.</summary>
    public const string SettingsPage = "/subscriptions";

    public async Task<DigestMessage> MakeAsync(DigestSubscription subscription, UnitNode unit, DigestPeriod period, CancellationToken cancellation = default)
    {
        var (now, before) = (await figures.ReadAsync(unit, period.From, period.To, cancellation), await figures.ReadAsync(unit, period.BeforeFrom, period.BeforeTo, cancellation));
        var (below, belowBefore) = (await figures.ReadChildrenAsync(unit, period.From, period.To, cancellation), await figures.ReadChildrenAsync(unit, period.BeforeFrom, period.BeforeTo, cancellation));
        // The last row is what the unit has of its own, besides its children.
        var pairs = below.Rows.SkipLast(1).Select(row => (Now: row, Before: belowBefore.Rows.SkipLast(1).FirstOrDefault(other => other.Unit.Id == row.Unit.Id)))
            .Where(pair => pair.Before is not null).Select(pair => (pair.Now, pair.Before!));
        var news = DigestNews.Of((now, before), pairs);
        var pack = packs.Find(settings.Pack, period.From);
        return new DigestMessage(
            text["DigestSubject", unit.Name, Days(period.From, period.To)], CultureInfo.CurrentUICulture.Name,
            [
                (text["DigestOwn", unit.Name, Days(period.BeforeFrom, period.BeforeTo)], [.. news.Own.Select(change => Own(pack, change, period.To.AddDays(-1).Year))]),
                (text["DigestGood"], Lines(pack, news.Good)),
                (text["DigestBad"], Lines(pack, news.Bad)),
                (text["DigestAbout"], [text["DigestRule", DigestChange.Fewest], text["DigestCutOff", zone.Local(clock.GetUtcNow()).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)]]),
            ],
            Links(subscription, unit, period));
    }

    /// <summary>The address that ends the subscription at a click; null when the product does not know its own address.</summary>
    public string? Unsubscribe(DigestSubscription subscription) => Address($"{SettingsPage}/end?key={Uri.EscapeDataString(keys.Of(subscription.Id))}");

    /// <summary>Where a mail program posts to by itself (RFC 8058).</summary>
    public string? UnsubscribeAtOnce(DigestSubscription subscription) => Address($"{SettingsPage}/end/now?key={Uri.EscapeDataString(keys.Of(subscription.Id))}");

    private IReadOnlyList<(string, string)> Links(DigestSubscription subscription, UnitNode unit, DigestPeriod period)
    {
        var code = Uri.EscapeDataString(unit.Code);
        var days = $"from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}";
        (string Words, string? Address)[] links =
        [
            (text["DigestExecutive"], Address($"/executive?unit={code}&period={ReportingPeriod.Of(PeriodKind.Month, period.From)}")),
            (text["DigestOpen"], Address($"/hotline/{code}/history?{days}&grain=day")), (text["DigestSettings"], Address(SettingsPage)), (text["DigestEnd"], Unsubscribe(subscription)),
        ];
        return [.. links.Where(link => link.Address is not null).Select(link => (link.Words, link.Address!))];
    }

    private string Own(RulePack? pack, DigestChange change, int year)
    {
        string said = text["DigestOwnLine", Name(pack, change.Measure), Whole(change.Measure, change.Now), Value(change.Measure, change.Before.Value), Moved(change)];
        var inForce = targets.InForce(organizations.Current, change.Unit, change.Measure, year);
        if (inForce.Value is not { } target) return said;
        return text["DigestWithTarget", said, Value(change.Measure, target), text[inForce.IsMetBy(change.Now.Value) switch { true => "TargetMet", false => "TargetMissed", null => "TargetOpen" }].Value];
    }

    private IReadOnlyList<string> Lines(RulePack? pack, IReadOnlyList<DigestChange> changes) => changes.Count == 0
        ? [text["DigestNothing"]]
        : [.. changes.Select(change => text["DigestLine", change.Unit.Name, Name(pack, change.Measure), Value(change.Measure, change.Before.Value), Whole(change.Measure, change.Now), Moved(change)].Value)];

    private static string Name(RulePack? pack, Measure measure) => pack?.Kpis.FirstOrDefault(kpi => kpi.Code == measure.Code)?.Name.In(CultureInfo.CurrentUICulture.Name) ?? measure.Code;

    private string Whole(Measure measure, MeasureValue value) => measure.Kind == MeasureKind.Share
        ? text["ShareOf", FigureFormat.Percent(value.Value), FigureFormat.Count((long)value.Numerator), FigureFormat.Count((long)value.Denominator)]
        : text["MeanOf", Value(measure, value.Value), FigureFormat.Count((long)value.Denominator)];

    private string Value(Measure measure, double? value) => measure.Kind switch
    {
        MeasureKind.Share => FigureFormat.Percent(value),
        MeasureKind.Seconds => value is { } seconds ? text["InSeconds", seconds.ToString("0.0", CultureInfo.CurrentCulture)] : FigureFormat.Unknown,
        _ => FigureFormat.Count((long?)value),
    };

    private string Moved(DigestChange change)
    {
        if (change.Difference is not { } moved) return FigureFormat.Unknown;
        return change.Measure.Kind == MeasureKind.Share
            ? text["InPoints", (moved * 100).ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture)]
            : text["InSeconds", moved.ToString("+0.0;-0.0;0.0", CultureInfo.CurrentCulture)];
    }

    private string Days(DateOnly from, DateOnly to)
    {
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return to == from.AddDays(1) ? Day(from) : text["DaysFromTo", Day(from), Day(to.AddDays(-1))];
    }

    private string? Address(string path) => configuration[AlertMessages.PublicUrl] is { Length: > 0 } address ? address.TrimEnd('/') + path : null;
}
