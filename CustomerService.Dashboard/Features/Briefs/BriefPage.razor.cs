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

    private async Task<SaveOutcome> SaveAsync(string section, string seen, string text)
    {
        var outcome = SaveOutcome.Saved;
        var fault = await FaultOfAsync(async user =>
        {
            try
            {
                await desk.WriteAsync(user, view!.Unit.Code, view.Month, section, text, seen);
            }
            catch (BriefRefusedException refused) when (refused.Refusal == BriefRefusal.WrittenMeanwhile)
            {
                outcome = SaveOutcome.Conflict;
            }
        });
        if (fault is not null) (message, outcome) = (fault, SaveOutcome.Failed);
        if (outcome != SaveOutcome.Saved) await ReadAsync();
        StateHasChanged();
        return outcome;
    }

    private Task<bool> GiveAsync((string Volume, long? Count) given) => TryAsync("GivenDone", user => desk.GiveAsync(user, view!.Unit.Code, view.Month, given.Volume, given.Count));

    private async Task<bool> ProposeAsync(ActionTerms terms, string reason)
    {
        var isDone = await TryAsync("ProposeDone", user => actionDesk.OpenAsync(user, view!.Unit.Code, terms, ActionOrigin.OfBrief(view.Brief.Subject)));
        StateHasChanged();
        return isDone;
    }

    private Task<bool> SendAsync() => TryAsync(async user =>
    {
        var open = await (view!.Duty.IsAssembled ? desk.IssueAsync(user, view.Unit.Code, view.Month) : desk.SubmitAsync(user, view.Unit.Code, view.Month));
        return open is { } fault ? Text["SentOpen", Text[Verb + "Done"].Value, Text["PeriodFault." + fault].Value] : Text[Verb + "Done"];
    });

    private Task<bool> AcceptAsync(string note) => TryAsync("AcceptDone", user => desk.AcceptAsync(user, view!.Unit.Code, view.Month, note));

    private Task<bool> ReturnAsync(string reason) => TryAsync("ReturnDone", user => desk.ReturnAsync(user, view!.Unit.Code, view.Month, reason));

    private Task<bool> RestateAsync(string reason) => TryAsync(async user =>
        await desk.RestateAsync(user, view!.Unit.Code, view.Month, reason) is { } fault ? Text["Refused", Text["PeriodFault." + fault].Value] : Text["RestateDone"]);

    private Task<bool> TryAsync(string done, Func<ClaimsPrincipal, Task> act) => TryAsync(async user =>
    {
        await act(user);
        return Text[done];
    });

    /// <param name="act">Says in the end what came of it.</param>
    /// <returns>Whether it came to its end.</returns>
    private async Task<bool> TryAsync(Func<ClaimsPrincipal, Task<string>> act)
    {
        isBusy = true;
        var fault = await FaultOfAsync(async user => message = await act(user));
        if (fault is not null) message = fault;
        (isBusy, isAsking) = (false, false);
        await ReadAsync();
        return fault is null;
    }

    /// <summary>Does it. Whatever the desks may refuse is known here and nowhere else on the page.</summary>
    /// <returns>Why it was not done; null when it was.</returns>
    private async Task<string?> FaultOfAsync(Func<ClaimsPrincipal, Task> act)
    {
        try
        {
            await act((await Authentication).User);
            return null;
        }
        catch (BriefRefusedException refused)
        {
            return Text["Refused", Text["Refusal." + refused.Refusal].Value];
        }
        catch (ActionRefusedException refused)
        {
            return Text["Refused", Text["ActionRefusal." + refused.Refusal].Value];
        }
        catch (JournalUnavailableException)
        {
            return Text["Refused", Text["JournalAway"].Value];
        }
    }
}
