using CustomerService.Domain.Complaints.Attachments;

namespace CustomerService.Domain.Complaints;

/// <summary>What somebody wants to record as a new case, by whichever door; the rules decide what becomes of it.</summary>
public sealed record NewCase
{
    /// <summary>The business kind, a code of the rule pack.</summary>
    public required string Kind { get; init; }

    public string? Category { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public Complainant Complainant { get; init; } = new();

    /// <summary>The unit it came to or concerns; the rules may give it to another.</summary>
    public required string Unit { get; init; }

    /// <summary>By which door: call, form, api, import, mail, open311.</summary>
    public required string Channel { get; init; }

    public Severity Severity { get; init; } = Severity.Ordinary;

    public Priority Priority { get; init; } = Priority.Normal;

    public string? Place { get; init; }

    /// <summary>The unit that is complained about, when it is one: it never handles its own case.</summary>
    public string? AccusedUnit { get; init; }

    public string? Call { get; init; }

    public string? Queue { get; init; }

    public string? Recording { get; init; }

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When the complainant said it, if earlier than now; the clocks run from it.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>The sender's own name for it, so that sending it again makes no second case.</summary>
    public string? Key { get; init; }

    /// <summary>Files that came with it; they become its own together with it.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    /// <summary>The case it is split from.</summary>
    public string? SplitFrom { get; init; }

    /// <summary>Whether a case was recorded from the very same words: sent again, not another case under a used key.</summary>
    public bool IsSameAs(Events.Received recorded) =>
        (Kind, Category, Title.Trim(), Text, Place, AccusedUnit, Call) ==
        (recorded.Classification.Kind, recorded.Classification.Category, recorded.Title, recorded.Text, recorded.Place, recorded.AccusedUnit, recorded.Call)
        && Complainant == recorded.Complainant;
}
