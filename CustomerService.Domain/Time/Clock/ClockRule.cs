namespace CustomerService.Domain.Time.Clock;

/// <summary>How one clock counts. The defaults are those of the Civil Code (art. 201, 203) for days, and the moment itself for hours.</summary>
/// <param name="Limit">Null: nothing is due, and nothing can be late.</param>
/// <param name="Calendar">The version that is to be counted with.</param>
public sealed record ClockRule(TimeLimit? Limit, WorkingCalendar Calendar)
{
    public StartRule Start { get; init; } = Limit is { IsInDays: true } ? StartRule.DayAfter : StartRule.AtReceipt;

    /// <summary>Speaks for limits in days only.</summary>
    public EndRule End { get; init; } = EndRule.EndOfDay;

    /// <summary>Speaks for limits in calendar days only: a working day is never a day off.</summary>
    public RollRule Roll { get; init; } = RollRule.NextWorkday;

    public ReopenRule Reopen { get; init; } = ReopenRule.Continue;

    /// <summary>Names the rule on the strip: its words or its clause.</summary>
    public string? Name { get; init; }
}
