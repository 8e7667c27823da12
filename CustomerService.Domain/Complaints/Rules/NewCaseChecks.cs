using System.Globalization;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Complaints.Rules;

/// <summary>What must be right about a new case before anything is kept; the first fault is told by its field.</summary>
public static class NewCaseChecks
{
    public const int MostTitle = 200;
    public const int MostText = 20_000;
    public const int MostCall = 200;

    /// <summary>A clock of another machine may be ahead by this much.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <exception cref="InvalidCaseException">A field is wrong.</exception>
    internal static void Check(NewCase asked, RulePack pack, OrganizationTree tree, DateTimeOffset now)
    {
        Text("title", asked.Title, MostTitle, isRequired: true);
        Text("text", asked.Text, MostText, isRequired: true);
        Text("place", asked.Place, 500);
        Person("complainant", asked.Complainant);
        Text("call", asked.Call, MostCall);
        Text("queue", asked.Queue, 64);
        Text("recording", asked.Recording, 500);
        Text("key", asked.Key, 300);
        Unit("unit", asked.Unit, tree);
        if (asked.AccusedUnit is not null) Unit("accusedUnit", asked.AccusedUnit, tree);
        Classify("", asked.Kind, asked.Category, pack);
        if (!Enum.IsDefined(asked.Severity)) throw new InvalidCaseException("severity", "is unknown");
        if (!Enum.IsDefined(asked.Priority)) throw new InvalidCaseException("priority", "is unknown");
        if (asked.SaidAt > now + Skew) throw new InvalidCaseException("saidAt", "lies in the future");
        if (asked.SaidAt < now.AddYears(-5)) throw new InvalidCaseException("saidAt", "lies more than five years back");
        foreach (var (code, answer) in asked.Answers) Text($"answers.{code}", answer, 2_000);
        Answers(asked, pack);
    }

    /// <exception cref="InvalidCaseException">Something about who complains is too long, or holds what no person types.</exception>
    public static void Person(string field, Complainant who)
    {
        Text($"{field}.name", who.Name, 100);
        Text($"{field}.phone", who.Phone, 40);
        Text($"{field}.email", who.Email, 254);
        Text($"{field}.address", who.Address, 500);
        Text($"{field}.customerNumber", who.CustomerNumber, 40);
    }

    /// <summary>Whether the pack has the kind and the category, and one is offered for the other.</summary>
    /// <exception cref="InvalidCaseException">It has not.</exception>
    public static void Classify(string prefix, string kind, string? category, RulePack pack)
    {
        if (pack.Kinds.All(each => each.Code != kind))
            throw new InvalidCaseException(prefix + "kind", $"'{kind}' is none of {string.Join(", ", pack.Kinds.Select(each => each.Code))}");
        if (category is null) return;
        var found = pack.FindCategory(category) ?? throw new InvalidCaseException(prefix + "category", $"'{category}' is no category of {pack.Id}");
        if (!found.Kinds.Contains(kind)) throw new InvalidCaseException(prefix + "category", $"'{category}' is not offered for {kind}");
    }

    /// <exception cref="InvalidCaseException">The text is missing, too long, or holds what no person types.</exception>
    public static void Text(string field, string? value, int most, bool isRequired = false)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            if (isRequired) throw new InvalidCaseException(field, "is missing");
            return;
        }

        if (value.Length > most) throw new InvalidCaseException(field, $"has {value.Length} characters; at most {most} are allowed");
        if (value.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) throw new InvalidCaseException(field, "holds control characters");
    }

    private static void Unit(string field, string code, OrganizationTree tree)
    {
        if (string.IsNullOrWhiteSpace(code)) throw new InvalidCaseException(field, "is missing");
        if (tree.Unit(code) is null) throw new InvalidCaseException(field, $"there is no unit '{code}'");
    }

    private static void Answers(NewCase asked, RulePack pack)
    {
        var questions = pack.Questions(asked.Category).ToList();
        foreach (var code in asked.Answers.Keys)
        {
            if (questions.All(question => question.Code != code)) throw new InvalidCaseException($"answers.{code}", "is no question of this category");
        }

        foreach (var question in questions)
        {
            var field = $"answers.{question.Code}";
            if (!asked.Answers.TryGetValue(question.Code, out var answer) || string.IsNullOrWhiteSpace(answer))
            {
                if (question.IsRequired) throw new InvalidCaseException(field, "is missing");
                continue;
            }

            if (Fault(question, answer) is { } fault) throw new InvalidCaseException(field, fault);
        }
    }

    private static Sentence? Fault(CategoryQuestion question, string answer) => question.Type switch
    {
        QuestionType.Choice when question.Choices.All(choice => choice.Code != answer) => Sentence.Of($"'{answer}' is none of {string.Join(", ", question.Choices.Select(choice => choice.Code))}"),
        QuestionType.YesNo when answer is not ("yes" or "no") => Sentence.Of($"'{answer}' is neither yes nor no"),
        QuestionType.Number when !decimal.TryParse(answer, NumberStyles.Number, CultureInfo.InvariantCulture, out _) => Sentence.Of($"'{answer}' is not a number"),
        QuestionType.Date when !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Sentence.Of($"'{answer}' is not a date such as 2026-11-25"),
        _ => null,
    };
}
