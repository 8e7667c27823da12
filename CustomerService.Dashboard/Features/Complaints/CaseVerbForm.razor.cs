using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Drafts;
using CustomerService.Dashboard.Desk.Mentions;
using CustomerService.Dashboard.Features.Complaints.Writing;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>
/// What can be done to a case now. Whoever writes keeps their words whatever others do meanwhile: what they did is shown, and the
/// writer goes on, or keeps the words as a note when the verb is not possible any more.
/// </summary>
public sealed partial class CaseVerbForm
{
    private readonly Dictionary<ComplaintVerb, Dictionary<CaseField, string>> typed = [];
    private readonly Dictionary<ComplaintVerb, DateTimeOffset> restored = [];
    private DraftKeeper? keeper;
    private ComplaintVerb? chosen;
    private int seen;
    private bool hasWritten;
    private bool wasAsked;
    private bool isBusy;

    [Parameter, EditorRequired]
    public CaseFile File { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<DeskOfficer> Officers { get; set; } = [];

    /// <summary>Answers whether it was done; what was typed stays until it is.</summary>
    [Parameter, EditorRequired]
    public Func<CaseAsk, Task<bool>> OnDo { get; set; } = default!;

    /// <summary>Something is being written, told every few seconds.</summary>
    [Parameter]
    public EventCallback OnWriting { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    // Each verb has words of its own: what is begun in one form is neither lost nor sent by another.
    private Dictionary<CaseField, string> words => typed[chosen!.Value];

    private IEnumerable<ComplaintVerb> Possible => CaseVerbFields.Verbs.Where(verb => File.Complaint.Refuses(verb) is null);

    private bool IsPossible => chosen is { } verb && File.Complaint.Refuses(verb) is null;

    /// <summary>What others did that bears on the verb since it was chosen.</summary>
    private IReadOnlyList<ComplaintEvent> Meanwhile => CaseConflicts.Between(File.Events, seen);

    private string MentionsId => $"dm-{File.Complaint.Number}";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What nobody wrote anything for closes by itself.
        if (chosen is not null && !IsPossible && !hasWritten) Close();
    }

    private void Choose(ComplaintVerb verb)
    {
        chosen = verb;
        (seen, wasAsked) = (File.Complaint.Sequence, false);
        typed.TryAdd(verb, Enum.GetValues<CaseField>().ToDictionary(field => field, _ => ""));
        hasWritten = words.Values.Any(word => word.Length > 0);
    }

    /// <summary>What was begun and never sent is there again, the latest of it open; what others did since it was kept is shown beside it.</summary>
    private void Restore(IReadOnlyList<CaseDraft> drafts)
    {
        foreach (var draft in drafts.Where(draft => CaseVerbFields.Verbs.Contains(draft.Verb) && !typed.ContainsKey(draft.Verb)))
        {
            typed[draft.Verb] = Enum.GetValues<CaseField>().ToDictionary(field => field, field => draft.Words.GetValueOrDefault(field.ToString(), ""));
            restored[draft.Verb] = draft.SavedAt;
            if (chosen is not null || File.Complaint.Refuses(draft.Verb) is not null) continue;
            Choose(draft.Verb);
            seen = File.Events.Count(happened => happened.At <= draft.SavedAt);
        }
    }

    private Task KeepAsync() => keeper is { } kept && chosen is { } verb ? kept.KeepAsync(verb, words.ToDictionary(word => word.Key.ToString(), word => word.Value)) : Task.CompletedTask;

    private Task TakeAsync(string template)
    {
        var said = words[CaseField.Text];
        words[CaseField.Text] = string.IsNullOrWhiteSpace(said) ? template : $"{said.TrimEnd()}\n{template}";
        hasWritten = true;
        return KeepAsync();
    }

    private Task WriteAsync()
    {
        hasWritten = true;
        return OnWriting.InvokeAsync();
    }

    private Task GoOnAsync()
    {
        var again = wasAsked;
        (seen, wasAsked) = (File.Complaint.Sequence, false);
        return again ? DoAsync() : Task.CompletedTask;
    }

    private async Task DoAsync()
    {
        wasAsked = Meanwhile.Count > 0;
        if (wasAsked || isBusy) return;
        isBusy = true;
        var said = CaseVerbFields.Read(chosen!.Value, words);
        if (chosen == ComplaintVerb.Note) said = said with { Mentions = CaseMentions.In(said.Text, Officers) };
        if (await OnDo(new CaseAsk(chosen.Value, said, seen))) await DropAsync();
        else wasAsked = true;
        isBusy = false;
    }

    /// <summary>Everything that was written, one field after the other.</summary>
    private async Task KeepAsNoteAsync()
    {
        var written = string.Join("\n", CaseVerbFields.Of(chosen!.Value).Select(field => words.GetValueOrDefault(field, "")).Where(word => word.Length > 0));
        await DropAsync();
        Choose(ComplaintVerb.Note);
        words[CaseField.Text] = written;
        hasWritten = true;
        await KeepAsync();
    }

    /// <summary>Said, or not wanted any more.</summary>
    private Task DropAsync()
    {
        var verb = chosen!.Value;
        typed.Remove(verb);
        restored.Remove(verb);
        Close();
        return keeper?.DropAsync(verb) ?? Task.CompletedTask;
    }

    private void Close() => (chosen, hasWritten, wasAsked) = (null, false, false);

    private IEnumerable<(string Value, string Name)> Choices(CaseField field) => field switch
    {
        CaseField.Outcome => Enum.GetNames<ComplaintOutcome>().Select(name => (name, Text["Outcome" + name].Value)),
        CaseField.Severity => Enum.GetNames<Severity>().Select(name => (name, Text["Severity" + name].Value)),
        CaseField.Rule => Words.Pack.Pausing.Select(rule => (rule.Code, Words.PauseRule(rule.Code))),
        _ => [("true", Text["Reached"].Value), ("false", Text["NotReached"].Value)],
    };
}
