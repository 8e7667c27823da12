using System.Globalization;
using System.Text.Json;

namespace CustomerService.Domain.Hotline;

/// <summary>
/// The <c>data</c> object of an event (docs/intake.md), read and written in one place, so that the wire, the journal and a
/// replay cannot differ. Unknown members are ignored: sources add fields before we know them.
/// </summary>
public static class CallEventData
{
    /// <summary>Reads the object at the reader, the rest of the event being known.</summary>
    /// <param name="problem">Null, or one sentence naming the field that is wrong.</param>
    /// <returns>The whole event, or null when there is a <paramref name="problem"/>.</returns>
    public static CallEvent? Read(in EventEnvelope envelope, ref Utf8JsonReader reader, out string? problem)
    {
        string? queue = null, unit = null, agent = null, stateReason = null, category = null, caller = null, call = null;
        string? reasonWord = null, stateWord = null;
        List<string>? queues = null;
        int? position = null;
        DateTimeOffset? due = null;
        problem = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            problem = "data: must be an object";
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("queue"u8)) problem ??= Text(ref reader, "queue", out queue);
            else if (reader.ValueTextEquals("unit"u8)) problem ??= Text(ref reader, "unit", out unit);
            else if (reader.ValueTextEquals("agent"u8)) problem ??= Text(ref reader, "agent", out agent);
            else if (reader.ValueTextEquals("category"u8)) problem ??= Text(ref reader, "category", out category);
            else if (reader.ValueTextEquals("caller"u8)) problem ??= Text(ref reader, "caller", out caller, isOwn: true);
            else if (reader.ValueTextEquals("call"u8)) problem ??= Text(ref reader, "call", out call, isOwn: true);
            else if (reader.ValueTextEquals("state"u8)) problem ??= Text(ref reader, "state", out stateWord);
            else if (reader.ValueTextEquals("reason"u8)) problem ??= envelope.Type == CallEventType.Left ? Text(ref reader, "reason", out reasonWord) : Text(ref reader, "reason", out stateReason);
            else if (reader.ValueTextEquals("position"u8)) problem ??= Number(ref reader, out position);
            else if (reader.ValueTextEquals("replyDue"u8)) problem ??= Time(ref reader, out due);
            else if (reader.ValueTextEquals("queues"u8)) problem ??= Texts(ref reader, out queues);
            else
            {
                reader.Read();
                reader.Skip();
            }

            if (problem is not null) return null;
        }

        var reason = reasonWord is null ? LeftReason.None : Words.ParseReason(reasonWord);
        var state = stateWord is null ? null : Words.ParseState(stateWord);
        problem = envelope.Type switch
        {
            _ when reason is null => $"data.reason: '{reasonWord}' is none of {string.Join(", ", Words.AllReasons)}",
            _ when stateWord is not null && state is null => $"data.state: '{stateWord}' is none of {string.Join(", ", Words.AllStates)}",
            CallEventType.AgentState when state is null => "data.state: is missing",
            CallEventType.Left when reason == LeftReason.None => "data.reason: is missing",
            CallEventType.Answered when agent is null => "data.agent: is missing",
            CallEventType.RequestAccepted when category is null => "data.category: is missing",
            _ when envelope.Type.IsOfLeg() && queue is null => "data.queue: is missing",
            _ when envelope.Type.IsOfRequest() && queue is null && unit is null => "data.unit: is missing (or data.queue)",
            _ => null,
        };
        return problem is not null ? null : new CallEvent
        {
            Source = envelope.Source, Id = envelope.Id, Type = envelope.Type, Subject = envelope.Subject, Time = envelope.Time,
            Queue = queue, Unit = unit, Agent = agent, Reason = reason!.Value, State = state, StateReason = stateReason, Queues = queues,
            Category = category, Caller = caller, Position = position, Call = call, ReplyDue = due,
        };
    }

    public static void Write(Utf8JsonWriter writer, CallEvent e)
    {
        writer.WriteStartObject();
        WriteText(writer, "queue"u8, e.Queue);
        WriteText(writer, "unit"u8, e.Unit);
        WriteText(writer, "agent"u8, e.Agent);
        if (e.Reason != LeftReason.None) writer.WriteString("reason"u8, e.Reason.Word());
        if (e.State is { } state) writer.WriteString("state"u8, state.Word());
        WriteText(writer, "reason"u8, e.StateReason);
        if (e.Queues is { } queues)
        {
            writer.WriteStartArray("queues"u8);
            foreach (var queue in queues) writer.WriteStringValue(queue);
            writer.WriteEndArray();
        }

        WriteText(writer, "category"u8, e.Category);
        WriteText(writer, "caller"u8, e.Caller);
        if (e.Position is { } position) writer.WriteNumber("position"u8, position);
        WriteText(writer, "call"u8, e.Call);
        if (e.ReplyDue is { } due) writer.WriteString("replyDue"u8, due.UtcDateTime);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    private static string? Text(ref Utf8JsonReader reader, string field, out string? value, bool isOwn = false)
    {
        reader.Read();
        value = null;
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.String) return $"data.{field}: must be a text";
        if (reader.ValueSpan.Length > CallEvent.MaxTextLength * 6) return $"data.{field}: is longer than {CallEvent.MaxTextLength} characters";
        try
        {
            value = isOwn ? reader.GetString() : KnownTexts.Read(ref reader);
        }
        catch (InvalidOperationException)
        {
            return $"data.{field}: is not valid UTF-8";
        }

        if (value!.Length > CallEvent.MaxTextLength) return $"data.{field}: is longer than {CallEvent.MaxTextLength} characters";
        if (value.Length == 0) value = null;
        return null;
    }

    private static string? Texts(ref Utf8JsonReader reader, out List<string>? values)
    {
        reader.Read();
        values = null;
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartArray) return "data.queues: must be a list of texts";
        values = [];
        while (true)
        {
            // Peek by reading inside Text, which stops at the closing bracket as "not a text".
            var before = reader;
            if (before.Read() && before.TokenType == JsonTokenType.EndArray)
            {
                reader.Read();
                return null;
            }

            if (Text(ref reader, "queues", out var value) is { } problem) return problem;
            if (value is not null) values.Add(value);
            if (values.Count > 200) return "data.queues: has more than 200 entries";
        }
    }

    private static string? Number(ref Utf8JsonReader reader, out int? value)
    {
        reader.Read();
        value = null;
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number) || number < 0)
            return "data.position: must be a whole number from 0";
        value = number;
        return null;
    }

    private static string? Time(ref Utf8JsonReader reader, out DateTimeOffset? value)
    {
        value = null;
        if (Text(ref reader, "replyDue", out var text, isOwn: true) is { } problem) return problem;
        if (text is null) return null;
        if (!TryParseTime(text, out var time)) return $"data.replyDue: '{text}' is not an RFC 3339 time with a zone";
        value = time;
        return null;
    }

    /// <summary>RFC 3339: a date, a time and an offset; anything without an offset is refused, since nobody can tell its zone.</summary>
    public static bool TryParseTime(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length < 20 || text[10] is not ('T' or 't' or ' ')) return false;
        if (!(text[^1] is 'Z' or 'z' || (text[^6] is '+' or '-' && text[^3] == ':'))) return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)) return false;
        time = time.ToUniversalTime();
        return true;
    }
}
