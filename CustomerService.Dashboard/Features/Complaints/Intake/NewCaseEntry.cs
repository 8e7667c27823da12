using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>What is being written on the form of a new case.</summary>
public sealed class NewCaseEntry
{
    public const string FirstKind = "complaint";

    private const string Answered = "Answer.";
    private const int LongestLine = 60;

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

    /// <summary>Whether anybody has written anything; what is chosen before the first word is nothing yet.</summary>
    public bool IsBegun => Answers.Values.Append(Accused).Append(Name).Append(Phone).Append(Place).Append(Title).Append(Text).Any(word => !string.IsNullOrWhiteSpace(word));

    /// <summary>What tells it from others that were begun.</summary>
    public string Line => new[] { Title, Text, Place, Name, Phone }.FirstOrDefault(word => !string.IsNullOrWhiteSpace(word))?.Trim() is { } said ? said.Length > LongestLine ? said[..LongestLine] + "…" : said : "…";

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

    /// <summary>What was kept of it, as far as the form still has such fields.</summary>
    public static NewCaseEntry Of(IReadOnlyDictionary<string, string> words)
    {
        var entry = new NewCaseEntry
        {
            Kind = words.GetValueOrDefault(nameof(Kind), FirstKind), Category = Word(nameof(Category)), Unit = Word(nameof(Unit)), Accused = Word(nameof(Accused)),
            Severity = Enum.TryParse<Severity>(Word(nameof(Severity)), out var severity) ? severity : Severity.Ordinary,
            Name = Word(nameof(Name)), Phone = Word(nameof(Phone)), TakesCaller = Word(nameof(TakesCaller)) != bool.FalseString, Place = Word(nameof(Place)), Title = Word(nameof(Title)), Text = Word(nameof(Text)),
        };
        foreach (var (field, answer) in words.Where(word => word.Key.StartsWith(Answered, StringComparison.Ordinal))) entry.Answers[field[Answered.Length..]] = answer;
        return entry;

        string Word(string field) => words.GetValueOrDefault(field, "");
    }

    /// <summary>What is kept of it by field; empty when nothing is written yet.</summary>
    public IReadOnlyDictionary<string, string> ToWords()
    {
        if (!IsBegun) return new Dictionary<string, string>();
        (string Field, string Word)[] fields =
        [
            (nameof(Kind), Kind), (nameof(Category), Category), (nameof(Unit), Unit), (nameof(Accused), Accused), (nameof(Severity), Severity.ToString()), (nameof(Name), Name), (nameof(Phone), Phone),
            (nameof(TakesCaller), TakesCaller.ToString()), (nameof(Place), Place), (nameof(Title), Title), (nameof(Text), Text), .. Answers.Select(each => (Answered + each.Key, each.Value)),
        ];
        return fields.Where(each => each.Word.Length > 0).ToDictionary(each => each.Field, each => each.Word, StringComparer.Ordinal);
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
