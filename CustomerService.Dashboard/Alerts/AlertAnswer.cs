using CustomerService.Domain.Alerts;
using CustomerService.Domain.Hotline.Live;

namespace CustomerService.Dashboard.Alerts;

/// <summary>An alert as the API tells it. Rates are shares from 0 to 1, durations seconds.</summary>
/// <param name="Id">The same in every message about it.</param>
/// <param name="Unit">The unit it is about, or whose queue it is about.</param>
/// <param name="Queue">The queue, when it is about one.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Name">The rule's own name; null when it has none.</param>
/// <param name="Window">15m, 1h or today; null for what is true now.</param>
/// <param name="HoldSeconds">How long the figure had to be wrong.</param>
/// <param name="Source">For a silence, the source that was named.</param>
/// <param name="Raised">The figure when it was raised.</param>
/// <param name="ClearedAt">Null while it is open.</param>
/// <param name="Cleared">The figure when it was cleared; null while open.</param>
/// <param name="Clearing">Why it was cleared.</param>
public sealed record AlertAnswer(
    Guid Id, string Unit, string? Queue, int Rule, string? Name, string Measure, string? Window, string Direction, double Threshold, int HoldSeconds,
    string? Source, string Severity, DateTimeOffset RaisedAt, AlertFigureAnswer Raised, DateTimeOffset? ClearedAt, AlertFigureAnswer? Cleared, string? Clearing,
    string? AcknowledgedBy, DateTimeOffset? AcknowledgedAt, string? Note)
{
    public static AlertAnswer Of(Alert alert) => new(
        alert.Id, alert.Unit, alert.Queue, alert.RuleId, alert.RuleName, Word(alert.Measure), alert.Measure.HasWindow() ? alert.Window.Name() : null,
        Word(alert.Direction), alert.Threshold, alert.HoldSeconds, alert.Source, Word(alert.Severity),
        alert.RaisedAt, new(alert.RaisedValue, alert.RaisedNumerator, alert.RaisedDenominator),
        alert.ClearedAt, alert.ClearedAt is null ? null : new(alert.ClearedValue, alert.ClearedNumerator, alert.ClearedDenominator),
        alert.Clearing is { } why ? Word(why) : null, alert.AcknowledgedBy, alert.AcknowledgedAt, alert.Note);

    private static string Word<T>(T value) where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
