using System.Globalization;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Alerts.Delivery;

/// <summary>Says in a channel's language that a case was put before somebody. A channel leads out of the house: the message names the case and its deadline, not what was said.</summary>
public sealed class CaseMessages(IStringLocalizer<AlertsText> text, Organizations organizations, CaseRules rules, OrganizationZone zone, IConfiguration configuration)
{
    /// <returns>Null when there is nothing to tell them any more: the case is sealed by now, or another officer's.</returns>
    public async Task<AlertMessage?> OfAsync(CustomerServiceDb db, AlertDelivery delivery, AlertChannel channel, CancellationToken cancellation)
    {
        var events = await ComplaintHistory.EventsAsync(db, delivery.CaseNumber!, cancellation);
        if (delivery.CaseSequence is not { } place || events.ElementAtOrDefault(place - 1) is not Escalated step) return null;
        var now = Complaint.Of(delivery.CaseNumber!, events);
        if (now.Placement.IsSealed || (delivery.Officer.Length > 0 && now.Officer != delivery.Officer)) return null;
        return Languages.Say(CultureInfo.GetCultureInfo(channel.Language), () => Of(delivery.Key, channel.Name, Complaint.Of(delivery.CaseNumber!, events.Take(place)), step));
    }

    private AlertMessage Of(string key, string channel, Complaint complaint, Escalated step)
    {
        var pack = rules.Of(complaint.Intake).Pack;
        var due = step.Clock is { } clock && complaint.Promises.TryGetValue(clock, out var promise) ? promise.Due : (DateTimeOffset?)null;
        var (kind, unit, to) = (In(pack.Kinds.FirstOrDefault(each => each.Code == complaint.Classification.Kind)?.Name) ?? complaint.Classification.Kind, UnitName(complaint.Placement.Unit), UnitName(step.ToUnit));
        string name = step.Step is null ? text["CaseByPerson"] : In(pack.Ladder.FirstOrDefault(each => each.Code == step.Step)?.Name) ?? step.Reason;
        string sentence = text["CaseText", complaint.Number, kind, unit, to, name];
        if (due is { } deadline) sentence = text["CaseDue", sentence, text["CaseClock" + step.Clock].Value, Clock(deadline)];
        return new(
            key, "escalated", channel, text["CaseSubject", complaint.Number, unit, name], sentence, Link(complaint.Number), Alert: null,
            new EscalatedCase(complaint.Number, complaint.Classification.Kind, complaint.Placement.Unit, step.ToUnit, step.Step, step.Rung, step.Clock is { } about ? Word(about) : null, due));
    }

    private string UnitName(string code) => organizations.Current.Unit(code)?.Name ?? code;

    private string? Link(string number) => configuration[AlertMessages.PublicUrl] is { Length: > 0 } address ? $"{address.TrimEnd('/')}/desk/{Uri.EscapeDataString(number)}" : null;

    private string Clock(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static string Word(ClockKind clock) => char.ToLowerInvariant(clock.ToString()[0]) + clock.ToString()[1..];

    private static string? In(PackText? name) => name?.In(CultureInfo.CurrentUICulture.Name);
}
