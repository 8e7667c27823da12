using System.Text.Json;
using CustomerService.Domain.Journal;

namespace CustomerService.Domain.Hotline.Callbacks;

/// <summary>
/// One act at the call-back desk, journaled like everything else: the subject is the caller's number. The identity of a
/// take names the number and the round, so that of two people who take the same entry at once, in whatever process, the
/// journal keeps the first and knows the second as a repeat; an end names its round likewise.
/// </summary>
public sealed record CallbackEntry : JournalEntry
{
    /// <summary>Longest reason for showing a number, in characters.</summary>
    public const int MaxReasonLength = 200;

    private const string Prefix = "callback.";
    private static readonly string[] Acts = ["", "taken", "released", "done", "disclosed"];
    private static readonly string[] Outcomes = ["", "reached", "not-reached", "try-again"];

    public required CallbackAct Act { get; init; }

    /// <summary>The account that did it.</summary>
    public required string By { get; init; }

    public required int Round { get; init; }

    public CallbackOutcome? Outcome { get; init; }

    /// <summary>Why the number had to be seen.</summary>
    public string? Reason { get; init; }

    public override string TypeName => Prefix + Acts[(int)Act];

    /// <summary>The source under which the desk's own acts stand in the journal.</summary>
    public const string Desk = "callback-desk";

    internal static CallbackEntry? Read(string source, string id, string type, string subject, long timeMs, ReadOnlySpan<byte> data)
    {
        if (!type.StartsWith(Prefix, StringComparison.Ordinal) || Array.IndexOf(Acts, type[Prefix.Length..], 1) is not (var act and > 0)) return null;
        var json = JsonElement.Parse(data);
        return new CallbackEntry
        {
            Source = source, Id = id, Subject = subject, Time = DateTimeOffset.FromUnixTimeMilliseconds(timeMs), Act = (CallbackAct)act,
            By = json.GetProperty("by").GetString()!, Round = json.GetProperty("round").GetInt32(),
            Outcome = json.TryGetProperty("outcome", out var outcome) && Array.IndexOf(Outcomes, outcome.GetString(), 1) is var known and > 0 ? (CallbackOutcome)known : null,
            Reason = json.TryGetProperty("reason", out var reason) ? reason.GetString() : null,
        };
    }

    internal override void WriteData(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("by"u8, By);
        writer.WriteNumber("round"u8, Round);
        if (Outcome is { } outcome) writer.WriteString("outcome"u8, Outcomes[(int)outcome]);
        if (Reason is { } reason) writer.WriteString("reason"u8, reason);
        writer.WriteEndObject();
    }
}
