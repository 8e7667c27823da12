using System.Globalization;
using CustomerService.Domain.Wording;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Shared.Localization;

/// <summary>Says what went wrong in the reader's language; programs and logs are told the same in English by the exceptions themselves.</summary>
public sealed class Sentences(IStringLocalizer<SentenceText> text)
{
    private const string Field = "Field.";

    /// <summary>A sentence without words of its own in the language is said in English rather than not at all.</summary>
    public string Of(Sentence sentence) =>
        text[sentence.Format] is { ResourceNotFound: false } found ? string.Format(CultureInfo.CurrentCulture, found.Value, [.. sentence.Arguments]) : sentence.ToString();

    /// <summary>What the forms call a field; an unknown one by its name in the API.</summary>
    public string FieldOf(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        return text[Field + name] is { ResourceNotFound: false } known ? known.Value : field;
    }
}
