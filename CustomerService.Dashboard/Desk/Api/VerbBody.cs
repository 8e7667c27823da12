using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary>The body of <c>POST /api/v1/complaints/{number}/{verb}</c>: each verb reads its own words.</summary>
public sealed record VerbBody
{
    public string? Reason { get; init; }

    public string? Note { get; init; }

    public string? Text { get; init; }

    public string? Channel { get; init; }

    public string? Officer { get; init; }

    public string? Unit { get; init; }

    public string? Department { get; init; }

    public string? Question { get; init; }

    public string? Answer { get; init; }

    /// <summary>upheld, partly-upheld, not-upheld …</summary>
    public string? Outcome { get; init; }

    public string? RootCause { get; init; }

    public string? Redress { get; init; }

    public string? Kind { get; init; }

    public string? Category { get; init; }

    public string? Severity { get; init; }

    public string? Priority { get; init; }

    public string? Title { get; init; }

    public string? Place { get; init; }

    public string? AccusedUnit { get; init; }

    public Complainant? Complainant { get; init; }

    public string? Rule { get; init; }

    public IReadOnlyList<string>? Mentions { get; init; }

    public string? Lead { get; init; }

    public bool? Reached { get; init; }

    public int? Rating { get; init; }

    /// <summary>How many events the sender has seen; when others did something since that bears on it, the answer is 409.</summary>
    public int? Sequence { get; init; }

    /// <exception cref="InvalidCaseException">A word is unknown.</exception>
    public VerbWords ToWords() => new()
    {
        Reason = Reason, Note = Note, Text = Text, Channel = Channel, Officer = Officer, Unit = Unit, Department = Department, Question = Question, Answer = Answer,
        Outcome = Outcome is null ? null : DeskWords.Parse("outcome", Outcome, default(ComplaintOutcome)),
        RootCause = RootCause, Redress = Redress, Kind = Kind, Category = Category,
        Severity = Severity is null ? null : DeskWords.Parse("severity", Severity, default(Severity)),
        Priority = Priority is null ? null : DeskWords.Parse("priority", Priority, default(Priority)),
        Title = Title, Place = Place, AccusedUnit = AccusedUnit, Complainant = Complainant, Rule = Rule, Mentions = Mentions ?? [], Lead = Lead, Reached = Reached, Rating = Rating,
    };
}
