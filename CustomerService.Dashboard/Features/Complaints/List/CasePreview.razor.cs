using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Live;
using CustomerService.Dashboard.Features.Complaints.Presence;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CustomerService.Dashboard.Features.Complaints.List;

/// <summary>A case beside the list: enough to decide and act without leaving it, and why it stands where it stands.</summary>
public sealed partial class CasePreview(DeskQueries queries, CaseActing acting, DeskOfficers people, Organizations organizations, CaseWords words)
{
    private CaseFile? file;
    private IReadOnlyList<DeskOfficer> officers = [];
    private string? unitName;
    private string? message;
    private string? shown;
    private bool mayAct;
    private string me = "";
    private CasePresent? present;

    [Parameter, EditorRequired]
    public string Number { get; set; } = "";

    /// <summary>The address of the list alone.</summary>
    [Parameter]
    public string Back { get; set; } = "/desk";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private CaseWords Words => words;

    private bool CanTake => file!.Complaint is var c && c.Officer != me && people.Find(me, c.Placement, organizations.Current) is not null
        && (c.Refuses(ComplaintVerb.Assign) is null || c.Refuses(ComplaintVerb.Acknowledge) is null);

    private string Why
    {
        get
        {
            var c = file!.Complaint;
            if (c.Next is { } next) return List[next.Due < words.Now ? "WhyLate" : "WhyDue", Text["Clock" + next.Clock], words.Local(next.Due)];
            if (!c.State.IsOpen()) return List["WhyFinished"];
            return c.PausedAt is { } since ? List["WhyPaused", words.Local(since)] : List["WhyWaiting", words.Local(c.ReceivedAt)];
        }
    }

    // A preview is a glance: whoever needs to see more says why, on the case's page.
    private string? Masked(string? said) => PersonalText.Of(said, file!.Complaint.Complainant);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (shown == Number) return;
        (shown, message) = (Number, null);
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override bool Concerns(IReadOnlyCollection<CaseMoved> moved) => moved.Any(each => each.Number == Number);

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        var user = (await Authentication).User;
        file = await queries.FindAsync(user, Number);
        if (file is null) return;
        await people.RefreshAsync();
        var tree = organizations.Current;
        (me, unitName, mayAct) = (CaseActor.Of(user).Account, tree.Unit(file.Complaint.Placement.Unit)?.Name, DeskAccess.MayAct(user, tree, file.Complaint.Placement));
        officers = people.For(file.Complaint.Placement, tree);
        await queries.SeenAsync(user, Number, file.Complaint.Sequence);
    }

    private async Task<bool> DoAsync(CaseAsk asked)
    {
        (var isDone, message) = await acting.TryAsync((await Authentication).User, Number, asked);
        if (isDone) present?.Rest();
        await ReadAsync();
        return isDone;
    }

    private async Task TakeAsync()
    {
        (_, message) = await acting.TakeAsync((await Authentication).User, file!.Complaint);
        await ReadAsync();
    }
}
