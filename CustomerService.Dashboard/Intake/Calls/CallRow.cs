using CustomerService.Domain.Hotline;
using CustomerService.Domain.Import;

namespace CustomerService.Dashboard.Intake.Calls;

/// <summary>Turns one row of a <see cref="CallsFile"/> into the events of its visit.</summary>
internal sealed class CallRow(CsvRow row, string source, TimeZoneInfo zone)
{
    private readonly List<CallEvent> events = [];
    private readonly List<string> timeColumns = [];
    private ImportProblem? problem;
    private DateTimeOffset offered;

    private string this[string column] => row.Values[Index(column)];

    public CallsFileEntry Read()
    {
        Required("call");
        Required("queue");
        offered = Time("offered") ?? (this["outcome"] is "answered" or "" ? Time("answered") : null) ?? Missing("offered");
        var outcome = this["outcome"].ToLowerInvariant();
        if (outcome.Length == 0 && this["answered"].Length > 0) outcome = "answered";
        Add(CallEventType.Offered, FirstFilled("offered", "answered"), offered, e => e with { Category = OrNull("category"), Caller = OrNull("caller") });
        switch (outcome)
        {
            case "answered":
                ReadConversation();
                break;
            case "abandoned":
                Add(CallEventType.Abandoned, FirstFilled("concluded", "ended"), Concluded(), e => e);
                break;
            case "left":
                var reason = Words.ParseReason(this["reason"].ToLowerInvariant());
                if (reason is null) Fail("reason", $"'{this["reason"]}' is none of {string.Join(", ", Words.AllReasons)}");
                Add(CallEventType.Left, FirstFilled("concluded", "ended"), Concluded(), e => e with { Reason = reason ?? LeftReason.None });
                break;
            default:
                Fail("outcome", $"'{this["outcome"]}' is none of answered, abandoned, left");
                break;
        }

        return problem is null ? new(row.Line, events, null) { TimeColumns = timeColumns } : new(row.Line, [], problem);
    }

    private void ReadConversation()
    {
        Required("agent");
        var answered = Time("answered") ?? Missing("answered");
        Add(CallEventType.Answered, "answered", answered, e => e with { Agent = this["agent"] });
        if (Time("ended") is not { } ended) return;
        if (ended < answered) Fail("ended", "lies before answered");
        Add(CallEventType.Ended, "ended", ended, e => e with { Agent = this["agent"] });
    }

    /// <summary>When the visit ended without an answer; many exchanges export it as the end of the call.</summary>
    private DateTimeOffset Concluded() => Time("concluded") ?? Time("ended") ?? Missing("concluded");

    private void Add(CallEventType type, string column, DateTimeOffset time, Func<CallEvent, CallEvent> fill)
    {
        if (problem is not null) return;
        if (time < offered) Fail(column, "lies before offered");
        timeColumns.Add(column);
        events.Add(fill(new CallEvent
        {
            Source = source, Id = $"{offered.ToUnixTimeMilliseconds()}:{type.Name()[(type.Name().LastIndexOf('.') + 1)..]}:{this["queue"]}:{this["call"]}",
            Type = type, Subject = this["call"], Time = time, Queue = this["queue"],
        }));
    }

    private DateTimeOffset? Time(string column)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (LocalTime.Read(text, zone, out var time) is not { } wrong) return time;
        Fail(column, wrong);
        return default(DateTimeOffset);
    }

    private DateTimeOffset Missing(string column)
    {
        Fail(column, "is empty");
        return default;
    }

    private void Required(string column)
    {
        if (this[column].Length == 0) Fail(column, "is empty");
        else if (this[column].Length > CallEvent.MaxTextLength) Fail(column, $"is longer than {CallEvent.MaxTextLength} characters");
    }

    private void Fail(string column, string message) => problem ??= new ImportProblem(row.Line, column, message);

    /// <summary>The column that a time was taken from, where another may stand in for an empty one.</summary>
    private string FirstFilled(string column, string other) => this[column].Length == 0 && this[other].Length > 0 ? other : column;

    private string? OrNull(string column) => this[column] is { Length: > 0 } value ? value : null;

    private static int Index(string column)
    {
        for (var i = 0; i < CallsFile.Columns.Count; i++)
        {
            if (CallsFile.Columns[i] == column) return i;
        }

        throw new ArgumentOutOfRangeException(nameof(column), column, "No such column");
    }
}
