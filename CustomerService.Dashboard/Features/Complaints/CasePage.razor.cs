using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Desk.Live;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time.Clock;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>A case: what was said, its clocks with every counted and uncounted stretch, what happened, and what can be done now.</summary>
public sealed partial class CasePage(DeskQueries queries, ComplaintDesk desk, CaseRules rules, NavigationManager navigation)
{
    private CaseFile? file;
    private IReadOnlyList<CaseAccessLine> accesses = [];
    private IReadOnlyDictionary<ClockKind, ClockReading> clocks = new Dictionary<ClockKind, ClockReading>();
    private IReadOnlyList<DeskOfficer> officers = [];
    private string? unitName;
    private string? message;
    private bool mayAct;
    private bool mayUnmask;
    private bool isUnmasked;

    [Parameter]
    public string Number { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Text { get; set; } = default!;

    [Inject]
    private CaseWords Words { get; set; } = default!;

    [Inject]
    private Organizations Organizations { get; set; } = default!;

    [Inject]
    private CaseAccessQueries Accesses { get; set; } = default!;

    [Inject]
    private DeskOfficers Officers { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReadAsync();

    /// <inheritdoc />
    protected override bool Concerns(IReadOnlyCollection<CaseMoved> moved) => moved.Any(each => each.Number == Number);

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        var user = (await Authentication).User;
        file = await queries.FindAsync(user, Number);
        if (file is null)
        {
            navigation.NotFound();
            return;
        }

        await Officers.RefreshAsync();
        var tree = Organizations.Current;
        unitName = tree.Unit(file.Complaint.Placement.Unit)?.Name;
        mayAct = DeskAccess.MayAct(user, tree, file.Complaint.Placement);
        mayUnmask = UnmaskDesk.MayUnmask(user, tree, file.Complaint.Placement);
        officers = Officers.For(file.Complaint.Placement, tree);
        clocks = rules.Read(Number, file.Events, Words.Now, tree);
        await ReadAccessesAsync();
    }

    /// <summary>Somebody saw personal data as it is, or masked it again; the words of the case go with it.</summary>
    private async Task UnmaskedAsync(bool isShown)
    {
        isUnmasked = isShown;
        await ReadAccessesAsync();
    }

    private string? Seen(string? said) => isUnmasked ? said : PersonalText.Of(said, file!.Complaint.Complainant);

    private async Task ReadAccessesAsync() => accesses = await Accesses.OfCaseAsync((await Authentication).User, Number);

    private async Task<bool> DoAsync((ComplaintVerb Verb, VerbWords Words) asked)
    {
        try
        {
            await desk.ActAsync((await Authentication).User, Number, asked.Verb, asked.Words, file!.Complaint.Sequence);
            message = Text["Done", Text["Verb" + asked.Verb]];
            await ReadAsync();
            return true;
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or JournalUnavailableException)
        {
            message = refused is CaseMovedException ? Text["Moved"] : Text["Refused", refused.Message];
            await ReadAsync();
            return false;
        }
        catch (CaseNotFoundException)
        {
            navigation.NavigateTo("/desk");
            return false;
        }
    }

    private string? Said(ComplaintEvent happened) => happened switch
    {
        Assigned e => e.OfficerName,
        Rerouted e => $"{e.Placement.Unit} · {Words.Department(e.Placement.Department)} · {e.Reason}",
        CustomerAsked e => e.Question,
        CustomerAnswered e => e.Answer,
        Replied e => e.Text,
        Closed e => $"{Text["Outcome" + e.Outcome]} {e.RootCause} {e.Redress} {e.Note}".Trim(),
        Reopened e => e.Reason,
        Withdrawn e => e.Reason,
        Escalated e => $"{e.ToUnit} · {e.Reason}",
        Reclassified e => $"{Words.Kind(e.Classification.Kind)} · {Text["Severity" + e.Classification.Severity]} · {e.Reason}",
        Amended e => e.Reason,
        Paused e => $"{Words.PauseRule(e.Rule)} · {e.Reason}",
        Resumed e => e.Reason ?? (e.Rule is { } rule ? Words.PauseRule(rule) : null),
        Noted e => e.Text,
        FileAttached e => e.Name,
        Contacted e => e.Note,
        FamilyJoined e => $"{e.Lead} · {e.Reason}",
        FamilyLeft e => e.Reason,
        SplitOff e => $"{e.Into} · {e.Reason}",
        MembersTaken e => string.Join(", ", e.Members.Select(member => member.Number)),
        MembersGone e => string.Join(", ", e.Members),
        PromisesRenewed e => e.Source,
        StormBegun e => e.Notice,
        StormEnded e => e.Reason,
        ChosenForCallBack e => $"{e.Draw} · {e.Rank}/{e.Population}",
        CalledBack e => $"{Text[e.IsReached ? "Reached" : "NotReached"]} {e.Rating} {e.Note}".Trim(),
        _ => null,
    };
}
