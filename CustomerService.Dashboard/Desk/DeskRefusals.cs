using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Desk;

/// <summary>Why the desk did not do what somebody asked, in the reader's language; the exceptions themselves say it in English.</summary>
public sealed class DeskRefusals(Sentences sentences, IStringLocalizer<SentenceText> text)
{
    public string Of(Exception refused) => refused switch
    {
        InvalidCaseException invalid => text["Invalid", sentences.FieldOf(invalid.Field), sentences.Of(invalid.Sentence)],
        RefusedTransitionException { Refusal: { AllowedFrom.Count: > 0 } refusal } late => text["NotInState", Word(late.State), string.Join(text["Or"], refusal.AllowedFrom.Select(Word))],
        RefusedTransitionException { Refusal.Code: var code } => text["Refused." + code] is { ResourceNotFound: false } why ? why.Value : refused.Message,
        CaseMovedException => text["Moved"],
        CaseNotFoundException => text["NoCase"],
        JournalUnavailableException => text["Journal"],
        _ => refused.Message,
    };

    private string Word(ComplaintState state) => text["State." + state];
}
