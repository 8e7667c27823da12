using System.ComponentModel;

namespace CustomerService.Dashboard.Intake.CloudEvents;

/// <summary>One event as the API's description shows it; the reader reads the same form without making this.</summary>
/// <param name="Specversion">Always 1.0.</param>
/// <param name="Id">Unique within its source: a repeat of (source, id) changes nothing.</param>
/// <param name="Source">Who reports: an exchange, a business system.</param>
/// <param name="Type">What happened.</param>
/// <param name="Subject">The call, the request or the agent.</param>
/// <param name="Time">When it happened by the source's clock, RFC 3339 with a zone; it decides every figure.</param>
/// <param name="Data">The details.</param>
[Description("A CloudEvents 1.0 event of the hotline. Attributes not named here are ignored.")]
public sealed record HotlineEvent(string Specversion, string Id, string Source, string Type, string Subject, DateTimeOffset Time, HotlineEventData Data);
