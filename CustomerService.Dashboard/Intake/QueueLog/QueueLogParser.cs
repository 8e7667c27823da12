using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>
/// Turns the lines of one Asterisk queue_log into events. Times are the record's own: the seconds of wait and talk that
/// a record states are differences of the same whole seconds, so the figures come out as the log states them.
/// <para>
/// An event's id is the hash of its line and how many equal lines of that second stood before it. So the same line read
/// again, from a rotated copy or a file that grew, is the same event.
/// </para>
/// </summary>
/// <param name="exchange">The exchange's name; the events' source is <c>asterisk:NAME</c>.</param>
/// <param name="zone">The zone of local timestamps.</param>
public sealed class QueueLogParser(string exchange, TimeZoneInfo zone)
{
    private readonly string source = $"asterisk:{exchange}";
    private readonly Dictionary<UInt128, int> linesOfSecond = [];
    private DateTimeOffset second;

    /// <param name="line">The line without its end.</param>
    /// <param name="number">Its number, from 1.</param>
    public QueueLogEntry Parse(ReadOnlySpan<byte> line, int number)
    {
        var fields = new QueueLogLine(line);
        if (!Utf8.IsValid(line))
        {
            var valid = ValidPrefix(line);
            return Problem(number, valid + 1, fields.FieldAt(valid), "is not valid UTF-8");
        }

        if (!fields.IsWhole) return Problem(number, line.Length + 1, 4, "is missing: the line is cut off or is no queue log");
        if (QueueLogTime.Read(fields.Time, zone, out var time) is { } wrongTime) return Problem(number, 1, 0, wrongTime);
        if (QueueLogRecord.Find(fields.Word) is not { } record)
            return new QueueLogEntry { Line = number, Column = fields.Column(4), UnknownWord = Encoding.UTF8.GetString(fields.Word) };
        if (record.Type is not { } type) return new QueueLogEntry { Line = number };
        if (WrongField(record, fields) is var (wrong, reason)) return Problem(number, fields.Column(wrong), wrong, reason);

        var envelope = new CallEvent { Source = source, Id = Identity(line, time), Type = type, Subject = Subject(type, fields), Time = time };
        return new QueueLogEntry { Line = number, Event = Fill(envelope, record, fields), NamesInterface = record.NamesInterface };
    }

    private static QueueLogEntry Problem(int line, int column, int field, string reason) =>
        new() { Line = line, Column = column, Problem = $"{QueueLogLine.Name(field)}: {reason}" };

    private string Subject(CallEventType type, QueueLogLine fields) => type switch
    {
        CallEventType.AgentState or CallEventType.AgentNoAnswer => fields.Agent,
        CallEventType.ExchangeStarted => exchange,
        _ => fields.Call,
    };

    private static CallEvent Fill(CallEvent e, QueueLogRecord record, QueueLogLine fields) => e.Type switch
    {
        CallEventType.Offered => e with { Queue = fields.Queue, Caller = OrNull(fields.DataText(1)), Position = Whole(fields.Data(2)) },
        CallEventType.Answered or CallEventType.Ended => e with { Queue = fields.Queue, Agent = fields.Agent },
        CallEventType.Abandoned => e with { Queue = fields.Queue },
        CallEventType.Left => e with { Queue = fields.Queue, Reason = record.Reason },
        CallEventType.AgentNoAnswer => e with { Queue = fields.Queue, Agent = fields.Agent, Call = Named(fields.Call) },
        CallEventType.AgentState => e with
        {
            State = record.State,
            StateReason = record.NamesInterface ? null : OrNull(fields.DataText(0)),
            Queue = Named(fields.Queue),
        },
        _ => e,
    };

    private static (int Field, string Reason)? WrongField(QueueLogRecord record, QueueLogLine fields)
    {
        var type = record.Type!.Value;
        if (type.IsOfLeg() && Named(fields.Call) is null) return (1, "is missing: a call's record needs the call's id");
        if ((type.IsOfLeg() || type == CallEventType.AgentNoAnswer) && Named(fields.Queue) is null) return (2, "is missing");
        if (type is CallEventType.Answered or CallEventType.Ended or CallEventType.AgentState or CallEventType.AgentNoAnswer && Named(fields.Agent) is null)
            return (3, "is missing");
        foreach (var index in record.Numbers)
        {
            if (Whole(fields.Data(index)) is null) return (QueueLogLine.DataField(index), "is missing or is no whole number: the line may be cut off");
        }

        if (type == CallEventType.Offered && !fields.Data(2).IsEmpty && Whole(fields.Data(2)) is null)
            return (QueueLogLine.DataField(2), "is no whole number");
        return null;
    }

    private string Identity(ReadOnlySpan<byte> line, DateTimeOffset time)
    {
        if (time != second)
        {
            linesOfSecond.Clear();
            second = time;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, hash);
        var key = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        linesOfSecond[key] = linesOfSecond.TryGetValue(key, out var before) ? before + 1 : 0;
        return $"{key:x32}.{linesOfSecond[key]}";
    }

    private static int ValidPrefix(ReadOnlySpan<byte> line)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(line[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    /// <summary>Asterisk writes NONE where there is nothing to name.</summary>
    private static string? Named(string text) => text is "" or "NONE" ? null : text;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static int? Whole(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int value, out var used) && used == text.Length && value >= 0 ? value : null;
}
