using System.Globalization;
using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Features.Hotline.Explain;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerService.Dashboard.Features.Hotline.Alerts;

/// <summary>Which alerts of a unit the reader chose to see; it lives in the address.</summary>
/// <param name="IsOpen">Null for all.</param>
/// <param name="Day">Raised on this day of the organisation's zone; null for any.</param>
/// <param name="Before">Where the page of older ones begins.</param>
public sealed record AlertChoice(string Unit, bool? IsOpen, AlertSeverity? Severity, DateOnly? Day, DateTimeOffset? Before)
{
    public static AlertChoice Read(string unit, string? state, string? severity, string? day, string? before) => new(
        unit,
        state switch { "open" => true, "cleared" => false, _ => null },
        severity is [var first, ..] && char.IsAsciiLetter(first) && Enum.TryParse<AlertSeverity>(severity, ignoreCase: true, out var known) ? known : null,
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        LegFilter.ReadMoment(before));

    public string Href()
    {
        var query = new QueryBuilder();
        if (IsOpen is { } isOpen) query.Add("state", isOpen ? "open" : "cleared");
        if (Severity is { } severity) query.Add("severity", severity.ToString().ToLowerInvariant());
        if (Day is { } day) query.Add("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Before is { } before) query.Add("before", before.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        return $"/hotline/{Uri.EscapeDataString(Unit)}/alerts{query}";
    }

    public AlertFilter Filter(OrganizationZone zone)
    {
        var end = Day is { } day ? zone.StartOf(day.AddDays(1)) : (DateTimeOffset?)null;
        return new(IsOpen, Severity, Day is { } first ? zone.StartOf(first) : null, Before < end || end is null ? Before ?? end : end);
    }
}
