using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>What is being written on the form of a new case.</summary>
public sealed class NewCaseEntry
{
    public const string FirstKind = "complaint";

    public Dictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    public string Kind { get; set; } = FirstKind;

    public string Category { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Accused { get; set; } = "";

    public Severity Severity { get; set; } = Severity.Ordinary;

    public string Name { get; set; } = "";

    /// <summary>As typed; empty with a call means the caller's own number.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Whether the caller's number goes into the case: a caller may want to stay unnamed.</summary>
    public bool TakesCaller { get; set; } = true;

    public string Place { get; set; } = "";

    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Another kind has other categories, and those other questions.</summary>
    public void ForgetCategory()
    {
        Category = "";
        Answers.Clear();
    }

    /// <summary>Takes over what the call says; what was typed already stays.</summary>
    public void Begin(CallOrigin call, RulePack pack)
    {
        Unit = call.Queue.Unit.Code;
        if (Category.Length > 0 || CallSubject.Of(pack, call.Category) is not { } subject) return;
        (Kind, Category) = (subject.Kind, subject.Category ?? "");
    }

    public NewCase ToCase(CallOrigin? call, IReadOnlyList<StoredFile> files) => new()
    {
        Kind = Kind, Category = Given(Category), Title = Title, Text = Text, Unit = Unit, AccusedUnit = Given(Accused), Severity = Severity, Place = Given(Place),
        Channel = call is null ? "form" : "call", Call = call?.Call, Queue = call?.Queue.Code, Recording = call?.Recording,
        Complainant = new Complainant { Name = Given(Name), Phone = Given(Phone) ?? (TakesCaller ? call?.Caller : null) },
        Files = files,
        Answers = Answers.Where(each => each.Value.Length > 0).ToDictionary(StringComparer.Ordinal),
    };

    internal static string? Given(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
