using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Calls;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Dashboard.Features.Complaints.Attachments;
using CustomerService.Dashboard.Features.Complaints.Intake;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints;

/// <summary>Records a case by form, from a call or without one; who will answer for it, and the clause that says so, is shown while it is written.</summary>
public sealed partial class NewCasePage(ComplaintDesk desk, DeskCalls calls, CaseWords words, Organizations organizations, NavigationManager navigation)
{
    private NewCaseEntry entry = new();
    private IReadOnlyList<UnitNode> units = [];
    private IReadOnlyList<CaseLine> callCases = [];
    private CallOrigin? call;
    private string? shown = "";
    private IntakeFiles? files;
    private bool mayReceive;
    private bool mayJoin;
    private bool isBusy;
    private string? message;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private DeskRefusals Refusals { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ComplaintsText> Text { get; set; } = default!;

    [Inject]
    private IStringLocalizer<IntakeText> Intake { get; set; } = default!;

    /// <summary>The call it comes from, when it is opened from one.</summary>
    [SupplyParameterFromQuery(Name = "call")]
    private string? Call { get; set; }

    [Inject]
    private IntakeHelp Help { get; set; } = default!;

    [Inject]
    private IntakeKeeper Keeper { get; set; } = default!;

    private CaseWords Words => words;

    private Placement? Placement => organizations.Current.Unit(entry.Unit) is { } about
        ? CaseRouting.Place(words.Pack, organizations.Current, entry.Kind, NewCaseEntry.Given(entry.Category), about, organizations.Current.Unit(entry.Accused))
        : null;

    private string Routed => Placement is { } placement
        ? Text["WillGoTo", organizations.Current.Unit(placement.Unit)?.Name ?? placement.Unit, words.Department(placement.Department), placement.Clause ?? "—"]
        : "";

    /// <summary>What is sealed belongs to no family.</summary>
    private bool MayAttach => mayJoin && Placement is { IsSealed: false };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        mayReceive = DeskAccess.MayReceive(user);
        mayJoin = DeskAccess.IsOfficer(user);
        units = [.. Access.Entrances(user, await organizations.RefreshAsync()).SelectMany(each => each.Subtree())];
        entry = Begin();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (shown == (Call ?? "-")) return;
        shown = Call ?? "-";
        var user = (await Authentication).User;
        call = await calls.FindAsync(user, Call);
        callCases = call is null ? [] : await calls.CasesAsync(user, call.Call);
        message = Call is not null && call is null ? Intake["NoSuchCall"].Value : null;
        if (mayReceive) entry = await Keeper.OpenAsync(user, Call, entry);
        if (Keeper.RestoredAt is not null) Restore();
        else if (call is not null) entry.Begin(call, words.Pack);
        await LookAsync();
    }

    private NewCaseEntry Begin() => new() { Unit = units.Count > 0 ? units[0].Code : "" };

    /// <summary>What was chosen then may not be offered any more; the unit was looked at, so no place takes it away.</summary>
    private void Restore()
    {
        if (words.Pack.Kinds.All(kind => kind.Code != entry.Kind)) (entry.Kind, entry.Category) = (NewCaseEntry.FirstKind, "");
        if (units.All(unit => unit.Code != entry.Unit)) entry.Unit = Begin().Unit;
        Help.IsUnitChosen = true;
    }

    private async Task KeepAsync() => await Keeper.KeepAsync((await Authentication).User, entry);

    private async Task DiscardAsync()
    {
        await Keeper.DropAsync((await Authentication).User);
        entry = Begin();
        if (call is not null) entry.Begin(call, words.Pack);
        Help.Forget();
        await LookAsync();
    }

    private async Task LookAsync()
    {
        if (mayReceive) await Help.LookAsync((await Authentication).User, entry, call);
    }

    private async Task ChangedAsync()
    {
        await KeepAsync();
        await LookAsync();
    }

    private Task ForgetCategoryAsync()
    {
        entry.ForgetCategory();
        return ChangedAsync();
    }

    private Task AnswerAsync(CategoryQuestion question, string answer)
    {
        entry.Answers[question.Code] = answer;
        return KeepAsync();
    }

    private Task ChooseUnit(string unit)
    {
        (entry.Unit, Help.IsUnitChosen) = (unit, true);
        return KeepAsync();
    }

    private async Task ReceiveAsync()
    {
        isBusy = true;
        try
        {
            var user = (await Authentication).User;
            var lead = MayAttach ? Help.Cases.Find(Help.AttachTo) : null;
            var (made, _) = await desk.ReceiveAsync(user, entry.ToCase(call, files?.Stored ?? []));
            await Keeper.DropAsync(user);
            message = Text["RecordedAs", made.Number];
            files?.Forget();
            var isAttached = lead is null || await AttachAsync(user, made, lead);
            Help.Forget();
            if (made.Placement.IsSealed && !DeskAccess.SeesSealed(user) || !isAttached) entry = new NewCaseEntry { Unit = entry.Unit };
            else navigation.NavigateTo($"/desk/{made.Number}");
        }
        catch (Exception refused) when (refused is InvalidCaseException or JournalUnavailableException)
        {
            message = Text["Refused", Refusals.Of(refused)];
        }

        isBusy = false;
    }

    /// <summary>The case is recorded by now: what cannot be joined stays a case of its own, and that is said.</summary>
    private async Task<bool> AttachAsync(ClaimsPrincipal user, Complaint made, SimilarCase lead)
    {
        try
        {
            await desk.ActAsync(user, made.Number, ComplaintVerb.Join, new VerbWords { Lead = lead.Line.Lead ?? lead.Line.Number, Reason = Intake["AttachReason", lead.Likeness.Points] });
            return true;
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or CaseNotFoundException or JournalUnavailableException)
        {
            message = Intake["NotAttached", made.Number, lead.Line.Number];
            return false;
        }
    }
}
