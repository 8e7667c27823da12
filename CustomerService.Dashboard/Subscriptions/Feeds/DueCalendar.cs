using System.Globalization;
using System.Security.Claims;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>What is due, as a calendar that other programs subscribe to (RFC 5545): whole days of the organisation's zone, from a year ago to a year ahead.</summary>
public sealed class DueCalendar(IEnumerable<DueSource> sources, IStringLocalizer<SubscriptionsText> text, OrganizationZone zone, IConfiguration configuration, TimeProvider clock)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Host = "customerservice";
    private const int MonthsBack = 12;
    private const int MonthsAhead = 13;

    /// <summary>In the language of the moment.</summary>
    public async Task<string> WriteAsync(ClaimsPrincipal reader, UnitNode unit, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var today = zone.DayOf(now);
        var calendar = new Ical.Net.Calendar { ProductId = "-//CustomerService//Due//" + CultureInfo.CurrentUICulture.TwoLetterISOLanguageName.ToUpperInvariant() };
        calendar.AddProperty("X-WR-CALNAME", text["FeedTitle", unit.Name]);
        calendar.AddProperty("X-WR-TIMEZONE", zone.Id);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        calendar.AddProperty("X-PUBLISHED-TTL", "PT6H");
        foreach (var source in sources)
        {
            foreach (var due in await source.ReadAsync(reader, unit, today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead), cancellation)) calendar.Events.Add(Event(due, unit, now));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(DueDate due, UnitNode unit, DateTimeOffset now) => new()
    {
        Uid = $"{due.Key}-{unit.Code}@{Host}", DtStamp = new CalDateTime(now.UtcDateTime, "UTC"), Summary = due.Title, Description = due.Text,
        Start = new CalDateTime(due.Day), End = new CalDateTime(due.Day.AddDays(1)), Transparency = Ical.Net.TransparencyType.Transparent,
        Url = due.Page is { } page && configuration[AlertMessages.PublicUrl] is { Length: > 0 } address ? new Uri(address.TrimEnd('/') + page) : null,
    };
}
