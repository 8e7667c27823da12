using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Forecasts;

namespace CustomerService.Dashboard.Desk.Forecasts;

/// <summary>The forecast as of a moment; immutable.</summary>
/// <param name="Calibration">How good it would have been.</param>
/// <param name="Waiting">How many cases wait for an answer, by the unit's code.</param>
public sealed record ForecastSnapshot(DateTimeOffset At, LatenessForecast Forecast, ForecastCalibration Calibration, IReadOnlyDictionary<string, int> Waiting)
{
    /// <summary>Null for what is answered, paused, led, late or too new a kind of case to know anything of.</summary>
    public LatenessEstimate? Of(CaseLine line, DateTimeOffset now) =>
        line is { Unit: { } unit, ReplyDue: { } due, IsPaused: false, Lead: null, IsSealed: false } && line.State.IsUnanswered()
            ? Forecast.Of(unit, line.Kind, PastCase.Share(line.ReceivedAt, due, now), Waiting.GetValueOrDefault(unit))
            : null;
}
