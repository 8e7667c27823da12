using CustomerService.Domain.Hotline.Callbacks;

namespace CustomerService.Domain.Data.Rows;

/// <summary>What was done about calling a number back.</summary>
public sealed class CallbackRow
{
    public required string Caller { get; init; }

    /// <summary>How often someone took the number on; names the take that an end belongs to.</summary>
    public int Round { get; init; }

    /// <summary>Who has taken it on now; null when nobody has.</summary>
    public string? TakenBy { get; init; }

    public long? TakenMs { get; init; }

    /// <summary>How the last attempt ended.</summary>
    public CallbackOutcome? Outcome { get; init; }

    public string? EndedBy { get; init; }

    public long? EndedMs { get; init; }

    /// <summary>Attempts made since the caller gave up.</summary>
    public int Attempts { get; init; }

    /// <summary>Calls offered up to this moment are settled; null while none is.</summary>
    public long? SettledMs { get; init; }
}
