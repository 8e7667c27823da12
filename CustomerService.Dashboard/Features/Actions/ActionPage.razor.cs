using System.Security.Claims;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Actions;

/// <summary>One corrective action: what was undertaken, what shows that it is done, and what became of the figure.</summary>
public sealed partial class ActionPage(ActionQueries queries, ActionDesk desk, ActionRegister actions, Organizations organizations, BriefWords briefWords)
{
    private ActionView? view;
    private IReadOnlyList<(string Code, string Name)> units = [];
    private string? message;
    private DateOnly doneOn;
    private string evidence = "";
    private string words = "";

    [Parameter]
    public string Number { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ActionsText> Text { get; set; } = default!;

    [Inject]
    private OrganizationZone Zone { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private NavigationManager Address { get; set; } = default!;

    private BriefWords Words => briefWords;

    private DateOnly Today => Zone.DayOf(Clock.GetUtcNow());

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [actions];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        (message, doneOn, evidence, words) = (null, Today, "", "");
        await ReadAsync();
        if (view is null) Address.NotFound();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        view = await queries.FindAsync((await Authentication).User, Number);
        units = view is not null && organizations.Current.Unit(view.Line.Action.Unit) is { } unit ? [.. unit.Subtree().Select(each => (each.Code, each.Name))] : [];
    }

    private Task<bool> FinishAsync() => TryAsync(user => desk.FinishAsync(user, Number, doneOn, evidence));

    private Task<bool> VerifyAsync() => TryAsync(user => desk.VerifyAsync(user, Number, words));

    private Task<bool> RejectAsync() => TryAsync(user => desk.RejectAsync(user, Number, words));

    private Task<bool> WithdrawAsync() => TryAsync(user => desk.WithdrawAsync(user, Number, words));

    private Task<bool> AmendAsync(ActionTerms terms, string reason) => TryAsync(user => desk.AmendAsync(user, Number, terms, reason));

    private async Task<bool> TryAsync(Func<ClaimsPrincipal, Task> act)
    {
        var isDone = false;
        try
        {
            await act((await Authentication).User);
            (message, words, evidence, isDone) = (Text["Kept"], "", "", true);
        }
        catch (ActionRefusedException refused)
        {
            message = Text["Refused", Text["Refusal." + refused.Refusal]];
        }
        catch (JournalUnavailableException)
        {
            message = Text["Refused", Text["JournalAway"]];
        }

        await ReadAsync();
        StateHasChanged();
        return isDone;
    }

    private static FigureStatus Status(EffectVerdict verdict) => verdict switch
    {
        EffectVerdict.Better => FigureStatus.Good,
        EffectVerdict.Worse => FigureStatus.Bad,
        _ => FigureStatus.Unknown,
    };
}
