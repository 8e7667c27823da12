using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary>The body of <c>POST /api/v1/complaints</c>. Needed are <c>text</c> and, unless the key's own unit is meant, <c>unit</c>.</summary>
public sealed record NewCaseBody
{
    /// <summary>A kind of the rule pack; complaint when not given.</summary>
    public string? Kind { get; init; }

    /// <summary>A category of the rule pack; it may bring questions along, answered in <c>answers</c>.</summary>
    public string? Category { get; init; }

    /// <summary>One line of at most 200 characters; the beginning of the text when not given.</summary>
    public string? Title { get; init; }

    /// <summary>In the complainant's words; at most 20,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>Code of the unit it came to or concerns.</summary>
    public string? Unit { get; init; }

    public Complainant? Complainant { get; init; }

    /// <summary>ordinary, important, major, critical.</summary>
    public string? Severity { get; init; }

    /// <summary>low, normal, high, urgent.</summary>
    public string? Priority { get; init; }

    public string? Place { get; init; }

    /// <summary>Code of the unit that is complained about; it never handles its own case.</summary>
    public string? AccusedUnit { get; init; }

    public string? Call { get; init; }

    public string? Queue { get; init; }

    public string? Recording { get; init; }

    public Dictionary<string, string>? Answers { get; init; }

    /// <summary>When it was said, if that was earlier; the clocks run from it.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <exception cref="InvalidCaseException">A field is wrong.</exception>
    public NewCase ToCase(string? ownUnit, string? key) => new()
    {
        Kind = Kind ?? "complaint",
        Category = Category,
        Title = string.IsNullOrWhiteSpace(Title) ? TitleOf.Text(Text) : Title,
        Text = Text ?? "",
        Complainant = Complainant ?? new(),
        Unit = Unit ?? ownUnit ?? "",
        Channel = "api",
        Severity = DeskWords.Parse("severity", Severity, Domain.Complaints.Severity.Ordinary),
        Priority = DeskWords.Parse("priority", Priority, Domain.Complaints.Priority.Normal),
        Place = Place,
        AccusedUnit = AccusedUnit,
        Call = Call,
        Queue = Queue,
        Recording = Recording,
        Answers = Answers ?? new Dictionary<string, string>(StringComparer.Ordinal),
        SaidAt = SaidAt?.ToUniversalTime(),
        Key = key,
    };
}
