using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Mentions;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>
/// What can be done to a case now. Whoever writes keeps their words whatever others do meanwhile: what they did is shown, and the
/// writer goes on, or keeps the words as a note when the verb is not possible any more.
/// </summary>
public sealed partial class CaseVerbForm
{
    private readonly Dictionary<CaseField, string> words = [];
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

    private IEnumerable<ComplaintVerb> Possible => CaseVerbFields.Verbs.Where(verb => File.Complaint.Refuses(verb) is null);

    private bool IsPossible => chosen is { } verb && File.Complaint.Refuses(verb) is null;

    /// <summary>What others did that bears on the verb since it was chosen.</summary>
    private IReadOnlyList<ComplaintEvent> Meanwhile => CaseConflicts.Between(File.Events, seen);

    private string MentionsId => $"dm-{File.Complaint.Number}";

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // What nobody wrote anything for closes by itself.
        if (chosen is not null && !IsPossible && !hasWritten) Drop();
    }

    private void Choose(ComplaintVerb verb)
    {
        chosen = verb;
        (seen, wasAsked) = (File.Complaint.Sequence, false);
        foreach (var field in Enum.GetValues<CaseField>()) words.TryAdd(field, "");
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
        if (await OnDo(new CaseAsk(chosen.Value, said, seen))) Drop();
        else wasAsked = true;
        isBusy = false;
    }

    /// <summary>Everything that was written, one field after the other.</summary>
    private void KeepAsNote()
    {
        var written = string.Join("\n", CaseVerbFields.Of(chosen!.Value).Select(field => words.GetValueOrDefault(field, "")).Where(word => word.Length > 0));
        Choose(ComplaintVerb.Note);
        words[CaseField.Text] = written;
    }

    private void Drop()
    {
        chosen = null;
        (hasWritten, wasAsked) = (false, false);
        words.Clear();
    }

    private IEnumerable<(string Value, string Name)> Choices(CaseField field) => field switch
    {
        CaseField.Outcome => Enum.GetNames<ComplaintOutcome>().Select(name => (name, Text["Outcome" + name].Value)),
        CaseField.Severity => Enum.GetNames<Severity>().Select(name => (name, Text["Severity" + name].Value)),
        CaseField.Rule => Words.Pack.Pausing.Select(rule => (rule.Code, Words.PauseRule(rule.Code))),
        _ => [("true", Text["Reached"].Value), ("false", Text["NotReached"].Value)],
    };
}
