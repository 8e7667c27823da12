using System.Globalization;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>Says in a channel's language what happened.</summary>
public sealed class AlertMessages(IStringLocalizer<AlertsText> text, Organizations organizations, OrganizationZone zone, IConfiguration configuration)
{
    /// <summary>The address under which people reach this server; without it messages carry no link.</summary>
    public const string PublicUrl = "Alerts:PublicUrl";

    /// <param name="alert">Null for a test.</param>
    public AlertMessage Of(AlertDelivery delivery, AlertChannel channel, Alert? alert) =>
        Languages.Say(CultureInfo.GetCultureInfo(channel.Language), () => alert is null ? Test(delivery, channel) : Of(delivery, channel.Name, alert));

    private AlertMessage Test(AlertDelivery delivery, AlertChannel channel) =>
        new(delivery.Key, "test", channel.Name, text["MailTest", channel.Name], text["MailTest", channel.Name], Link(channel.Unit), Alert: null);

    private AlertMessage Of(AlertDelivery delivery, string channel, Alert alert)
    {
        var name = organizations.Current.Queue(alert.Queue)?.Name ?? organizations.Current.Unit(alert.Unit)?.Name ?? alert.Target;
        var said = text.Alert(alert.RuleName, AlertCondition.Of(alert));
        var isRaised = delivery.Turn == AlertTurn.Raised;
        var figure = isRaised
            ? text.Reading(alert.Measure, new(alert.RaisedValue, alert.RaisedNumerator, alert.RaisedDenominator))
            : text.Reading(alert.Measure, new(alert.ClearedValue, alert.ClearedNumerator, alert.ClearedDenominator));
        var condition = text.Condition(AlertCondition.Of(alert));
        string sentence = text["Mail" + delivery.Turn, name, Clock(isRaised ? alert.RaisedAt : alert.ClearedAt!.Value), text["MailFigure", condition, figure]];
        if (alert.Clearing is { } why && !isRaised) sentence = text["MailWhy", sentence, text["Clearing" + why].Value];
        var link = Link(alert.Unit);
        string subject = text["MailSubject", text[isRaised ? "Severity" + alert.Severity : "Cleared"].Value, name, said];
        return new(delivery.Key, delivery.Turn.ToString().ToLowerInvariant(), channel, subject, sentence, link, AlertAnswer.Of(alert));
    }

    private string? Link(string unit) =>
        configuration[PublicUrl] is { Length: > 0 } address ? $"{address.TrimEnd('/')}/hotline/{Uri.EscapeDataString(unit)}/alerts" : null;

    private string Clock(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
