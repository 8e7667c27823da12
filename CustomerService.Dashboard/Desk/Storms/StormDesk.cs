using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Storms;

/// <summary>Begins and ends large events (大面积停电): one case with one clock, one notice and one call-back list for all reports.</summary>
public sealed class StormDesk(ComplaintDesk desk, StormGathering gathering, Organizations organizations, TimeProvider clock)
{
    /// <summary>The business kind whose reports belong to an event; a code of the rule pack.</summary>
    public const string FaultReport = "fault-report";

    /// <summary>The door by which an event's own case comes in.</summary>
    public const string Channel = "storm";

    /// <summary>How far back reports may belong to an event that somebody begins now.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(2);

    /// <summary>Whether somebody may begin and end events: who handles cases. Their units are asked for when it is done.</summary>
    public static bool MayBegin(ClaimsPrincipal actor) => actor.IsInRole(Roles.ComplaintOfficer) || actor.IsInRole(Roles.SupervisionOfficer);

    /// <summary>Begins an event, and brings the reports that belong to it under its case.</summary>
    /// <param name="area">The unit whose area it is.</param>
    /// <param name="place">Words that a report's place or subject must have; null for the whole area.</param>
    /// <param name="since">Reports received from here on.</param>
    /// <param name="notice">What every caller is told.</param>
    /// <exception cref="InvalidCaseException">A word is wrong.</exception>
    public async Task<string> BeginAsync(ClaimsPrincipal actor, string area, string? place, DateTimeOffset since, string notice, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        NewCaseChecks.Text("notice", notice, 500, isRequired: true);
        NewCaseChecks.Text("place", place, 100);
        if (!MayBegin(actor)) throw new InvalidCaseException("area", "this user may not begin events");
        if (!Access.MaySee(actor, tree, area)) throw new InvalidCaseException("area", $"'{area}' is no unit of this user");
        var now = clock.GetUtcNow();
        if (since > now || since < now - Furthest) throw new InvalidCaseException("since", "lies in the future, or more than two days back");
        var said = notice.Trim();
        var (made, _) = await desk.ReceiveAsync(actor, new NewCase
        {
            Kind = FaultReport, Title = said.Length <= 80 ? said : said[..80], Text = said, Unit = area, Channel = Channel, Severity = Severity.Major, Place = place,
        }, cancellation);
        await desk.DoAsync(actor, made.Number, (complaint, step) => complaint.BeginStorm(new StormBegun
        {
            By = step.By, At = step.At, Area = area, Place = string.IsNullOrWhiteSpace(place) ? null : place.Trim(), Since = since, Kind = FaultReport, Notice = said,
        }), seen: null, cancellation);
        await gathering.GatherAsync(made.Number, cancellation);
        return made.Number;
    }

    /// <summary>Ends an event: later reports are cases of their own.</summary>
    public Task EndAsync(ClaimsPrincipal actor, string number, string reason, CancellationToken cancellation = default)
    {
        NewCaseChecks.Text("reason", reason, 500, isRequired: true);
        return desk.DoAsync(actor, number, (complaint, step) => complaint.EndStorm(new StormEnded { By = step.By, At = step.At, Reason = reason.Trim() }), seen: null, cancellation);
    }
}
