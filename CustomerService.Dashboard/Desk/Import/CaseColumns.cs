using CustomerService.Domain.Complaints;
using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Desk.Import;

/// <summary>The columns of a file of cases. Needed is what was said; the rest may be missing altogether.</summary>
internal static class CaseColumns
{
    public const string Key = "key";
    public const string Text = "text";
    public const string Answer = "answers.";

    private static readonly string[] Fixed =
    [
        Key, "unit", "kind", "category", "title", Text, "name", "phone", "email", "address", "customerNumber", "place", "severity", "priority", "accusedUnit", "saidAt",
    ];

    /// <summary>All of them: those of every case, and one for each question that a category of the pack may bring.</summary>
    public static IReadOnlyList<string> Of(RulePack pack) =>
        [.. Fixed, .. pack.Categories.SelectMany(category => pack.Questions(category.Code)).Select(question => Answer + question.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>A row as the case it asks for.</summary>
    /// <param name="value">A column's text; null when it is empty.</param>
    /// <param name="moment">Reads a moment that is written on the organisation's clock.</param>
    /// <exception cref="InvalidCaseException">A word is unknown.</exception>
    public static NewCase Read(Func<string, string?> value, IEnumerable<string> answers, string? ownUnit, Func<string, DateTimeOffset?> moment)
    {
        var text = (value(Text) ?? "").Replace('\u2028', '\n');
        return new()
        {
            Kind = value("kind") ?? "complaint", Category = value("category"), Title = value("title") ?? TitleOf.Text(text), Text = text, Unit = value("unit") ?? ownUnit ?? "", Channel = "import",
            Complainant = new() { Name = value("name"), Phone = value("phone"), Email = value("email"), Address = value("address"), CustomerNumber = value("customerNumber") },
            Place = value("place"), AccusedUnit = value("accusedUnit"),
            Severity = DeskWords.Parse("severity", value("severity"), Severity.Ordinary), Priority = DeskWords.Parse("priority", value("priority"), Priority.Normal),
            SaidAt = value("saidAt") is { } said ? moment(said) ?? throw new InvalidCaseException("saidAt", $"'{said}' is no moment such as 2026-11-25 09:30") : null,
            Answers = answers.Where(column => value(column) is not null).ToDictionary(column => column[Answer.Length..], column => value(column)!, StringComparer.Ordinal),
        };
    }
}
