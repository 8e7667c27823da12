using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>One line of a queue log, understood: an event, a record without meaning to us, or what is wrong with it and where.</summary>
public readonly record struct QueueLogEntry
{
    /// <summary>From 1.</summary>
    public int Line { get; init; }

    public CallEvent? Event { get; init; }

    /// <summary>The event's agent is named by interface; see <see cref="QueueLogRecord.NamesInterface"/>.</summary>
    public bool NamesInterface { get; init; }

    /// <summary>The word of a record that is not Asterisk's own.</summary>
    public string? UnknownWord { get; init; }

    /// <summary>One sentence that names the field first; null when nothing is wrong.</summary>
    public string? Problem { get; init; }

    /// <summary>The byte of the line where the problem is, from 1.</summary>
    public int Column { get; init; }

    /// <summary>The file's last line has no line end: Asterisk may still be writing it, so it is left for the next import.</summary>
    public bool IsUnfinished { get; init; }
}
