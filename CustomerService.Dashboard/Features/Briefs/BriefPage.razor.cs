using System.Security.Claims;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Periods;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Briefs;

/// <summary>One brief: what the figures say beside what the writer says; written, sent, returned and accepted here. Without a unit it is the head office's.</summary>
public sealed partial class BriefPage(BriefQueries queries, BriefDocuments documents, BriefDesk desk, ActionDesk actionDesk, BriefWords words)
{
    private BriefView? view;
    private BriefDocument? document;
    private IReadOnlyList<FactChange>? changes;
    private IReadOnlyList<(string Code, string Name)> units = [];
    private string? message;
    private bool isBusy;
    private bool isAsking;

    [Parameter]
    public string Month { get; set; } = "";

    [Parameter]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "compare")]
    private string? Compare { get; set; }

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private BriefRegister Briefs { get; set; } = default!;

    [Inject]
    private ActionRegister ActionPapers { get; set; } = default!;

    [Inject]
    private ClosedPeriods Periods { get; set; } = default!;

    [Inject]
    private NavigationManager Address { get; set; } = default!;

    [Inject]
    private IStringLocalizer<BriefPagesText> Text { get; set; } = default!;

    private BriefWords Words => words;

    private string Verb => view!.Duty.IsAssembled ? "Issue" : "Submit";

    /// <summary>The address's unit, which the neighbouring months keep.</summary>
    private string Suffix => Unit is null ? "" : "/" + Unit;

    private IReadOnlyList<string> Unknown => [.. view!.Content.Facts.Volumes.Where(volume => volume.Count is null).Select(volume => words.Volume(volume.Code))];

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [Briefs, ActionPapers, Periods];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        (message, isAsking) = (null, false);
        await ReadAsync();
        if (view is null) Address.NotFound();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        var user = (await Authentication).User;
        var month = MonthWord.Read(Month);
        var unit = Unit ?? (month is null ? null : (await queries.GridAsync(user, month))?.Assembler?.Code);
        view = month is null || unit is null ? null : await queries.FindAsync(user, unit, month.Value);
        document = view is null ? null : documents.Of(view);
        units = view is null ? [] : [.. view.Unit.Subtree().Select(each => (each.Code, each.Name))];
        changes = view is { Brief.Standing: not null } && Compare == "now" ? await queries.ChangesAsync(view) : null;
    }

    private async Task<bool> SaveAsync(string section, string seen, string text)
    {
        try
        {
            await desk.WriteAsync((await Authentication).User, view!.Unit.Code, view.Month, section, text, seen);
            return true;
        }
        catch (BriefRefusedException refused)
        {
            if (refused.Refusal != BriefRefusal.WrittenMeanwhile) message = Text["Refused", Text["Refusal." + refused.Refusal]];
            await ReadAsync();
            StateHasChanged();
            return false;
        }
    }

    private Task<bool> GiveAsync((string Volume, long? Count) given) => TryAsync(user => desk.GiveAsync(user, view!.Unit.Code, view.Month, given.Volume, given.Count), "GivenDone");

    private async Task<bool> ProposeAsync(ActionTerms terms, string reason)
    {
        var number = "";
        var isDone = await TryAsync(async user => number = await actionDesk.OpenAsync(user, view!.Unit.Code, terms, ActionOrigin.OfBrief(view.Brief.Subject)), "ProposeDone");
        StateHasChanged();
        return isDone;
    }

    private async Task SendAsync()
    {
        PeriodFault? open = null;
        var isSent = await TryAsync(
            async user => open = await (view!.Duty.IsAssembled ? desk.IssueAsync(user, view.Unit.Code, view.Month) : desk.SubmitAsync(user, view.Unit.Code, view.Month)), Verb + "Done");
        if (isSent && open is { } fault) message = Text["SentOpen", message ?? "", Text["PeriodFault." + fault].Value];
    }

    private Task<bool> AcceptAsync(string note) => TryAsync(user => desk.AcceptAsync(user, view!.Unit.Code, view.Month, note), "AcceptDone");

    private Task<bool> ReturnAsync(string reason) => TryAsync(user => desk.ReturnAsync(user, view!.Unit.Code, view.Month, reason), "ReturnDone");

    private async Task RestateAsync(string reason)
    {
        try
        {
            var fault = await desk.RestateAsync((await Authentication).User, view!.Unit.Code, view.Month, reason);
            message = fault is null ? Text["RestateDone"] : Text["Refused", Text["PeriodFault." + fault]];
        }
        catch (BriefRefusedException refused)
        {
            message = Text["Refused", Text["Refusal." + refused.Refusal]];
        }
        catch (JournalUnavailableException)
        {
            message = Text["Refused", Text["JournalAway"]];
        }

        await ReadAsync();
    }

    private async Task<bool> TryAsync(Func<ClaimsPrincipal, Task> act, string done)
    {
        isBusy = true;
        var isDone = false;
        try
        {
            await act((await Authentication).User);
            (message, isDone) = (Text[done], true);
        }
        catch (BriefRefusedException refused)
        {
            message = Text["Refused", Text["Refusal." + refused.Refusal]];
        }
        catch (ActionRefusedException refused)
        {
            message = Text["Refused", Text["ActionRefusal." + refused.Refusal]];
        }
        catch (JournalUnavailableException)
        {
            message = Text["Refused", Text["JournalAway"]];
        }

        (isBusy, isAsking) = (false, false);
        await ReadAsync();
        return isDone;
    }
}
