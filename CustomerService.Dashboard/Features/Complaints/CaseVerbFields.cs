using System.Globalization;
using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>Which words each verb's form asks for, in order.</summary>
public static class CaseVerbFields
{
    private static readonly Dictionary<ComplaintVerb, CaseField[]> Fields = new()
    {
        [ComplaintVerb.Acknowledge] = [],
        [ComplaintVerb.Assign] = [CaseField.Officer],
        [ComplaintVerb.Investigate] = [],
        [ComplaintVerb.Contact] = [CaseField.Note],
        [ComplaintVerb.Reply] = [CaseField.Text],
        [ComplaintVerb.Close] = [CaseField.Outcome, CaseField.RootCause, CaseField.Redress],
        [ComplaintVerb.CallBack] = [CaseField.Reached, CaseField.Rating, CaseField.Note],
        [ComplaintVerb.AskCustomer] = [CaseField.Question],
        [ComplaintVerb.CustomerAnswered] = [CaseField.Answer],
        [ComplaintVerb.Pause] = [CaseField.Rule, CaseField.Reason],
        [ComplaintVerb.Resume] = [],
        [ComplaintVerb.Note] = [CaseField.Text],
        [ComplaintVerb.Reroute] = [CaseField.Unit, CaseField.Reason],
        [ComplaintVerb.Escalate] = [CaseField.Reason],
        [ComplaintVerb.Reclassify] = [CaseField.Severity, CaseField.Reason],
        [ComplaintVerb.Join] = [CaseField.Lead, CaseField.Reason],
        [ComplaintVerb.Leave] = [CaseField.Reason],
        [ComplaintVerb.Split] = [CaseField.Subject, CaseField.Text, CaseField.Reason],
        [ComplaintVerb.Reopen] = [CaseField.Reason],
        [ComplaintVerb.Withdraw] = [CaseField.Reason],
    };

    /// <summary>The verbs that have a form, the likeliest next step first.</summary>
    public static IReadOnlyList<ComplaintVerb> Verbs { get; } = [.. Fields.Keys];

    public static IReadOnlyList<CaseField> Of(ComplaintVerb verb) => Fields[verb];

    /// <summary>What was typed, as the desk takes it; only the verb's own fields count.</summary>
    public static VerbWords Read(ComplaintVerb verb, IReadOnlyDictionary<CaseField, string> typed)
    {
        string? Word(CaseField field) => Fields[verb].Contains(field) && typed.GetValueOrDefault(field) is { Length: > 0 } word ? word : null;
        return new VerbWords
        {
            Officer = Word(CaseField.Officer), Unit = Word(CaseField.Unit), Rule = Word(CaseField.Rule), Lead = Word(CaseField.Lead), Question = Word(CaseField.Question),
            Answer = Word(CaseField.Answer), Text = Word(CaseField.Text), RootCause = Word(CaseField.RootCause), Redress = Word(CaseField.Redress),
            Note = Word(CaseField.Note), Title = Word(CaseField.Subject), Reason = Word(CaseField.Reason),
            Outcome = Enum.TryParse<ComplaintOutcome>(Word(CaseField.Outcome), out var outcome) ? outcome : null,
            Severity = Enum.TryParse<Severity>(Word(CaseField.Severity), out var severity) ? severity : null,
            Reached = bool.TryParse(Word(CaseField.Reached), out var reached) ? reached : null,
            Rating = int.TryParse(Word(CaseField.Rating), CultureInfo.InvariantCulture, out var rating) ? rating : null,
        };
    }
}
