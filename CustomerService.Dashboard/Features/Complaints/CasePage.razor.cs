using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Desk.Live;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time.Clock;
using CustomerService.Dashboard.Features.Complaints.Presence;
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
    private string? shown;
    private bool isDone;
    private bool mayAct;
    private bool mayUnmask;
    private bool isUnmasked;
    private CasePresent? present;

    [Parameter]
    public string Number { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private DeskRefusals Refusals { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Text { get; set; } = default!;

    [Inject]
    private CaseWords Words { get; set; } = default!;

    [Inject]
    private CaseEventWords Happened { get; set; } = default!;

    [Inject]
    private Organizations Organizations { get; set; } = default!;

    [Inject]
    private CaseAccessQueries Accesses { get; set; } = default!;

    [Inject]
    private DeskOfficers Officers { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        // One page shows one case after the other: nothing that was said or shown of the last one is this one's.
        if (shown != Number) (shown, message, isUnmasked, isDone) = (Number, null, false, false);
        return ReadAsync();
    }

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

    private async Task<bool> DoAsync(CaseAsk asked)
    {
        try
        {
            await desk.ActAsync((await Authentication).User, Number, asked.Verb, asked.Words, asked.Seen);
            message = Text["Done", Text["Verb" + asked.Verb]];
            isDone = true;
            present?.Rest();
            await ReadAsync();
            return true;
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or JournalUnavailableException)
        {
            message = refused is CaseMovedException ? Text["Moved"] : Text["Refused", Refusals.Of(refused)];
            await ReadAsync();
            return false;
        }
        catch (CaseNotFoundException)
        {
            navigation.NavigateTo("/desk");
            return false;
        }
    }
}
