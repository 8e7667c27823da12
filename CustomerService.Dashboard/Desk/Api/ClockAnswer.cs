namespace CustomerService.Dashboard.Desk.Api;

/// <summary>A promise of a case.</summary>
/// <param name="Clock">acknowledge, contact, reply, close, call-back.</param>
/// <param name="Due">The last moment in time.</param>
/// <param name="IsRunning">Whether it is still to be kept.</param>
/// <param name="IsProvisional">Rests on days that no holiday notice has settled.</param>
public sealed record ClockAnswer(string Clock, DateTimeOffset Due, bool IsRunning, bool IsProvisional);
