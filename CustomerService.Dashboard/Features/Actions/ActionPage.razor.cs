using System.Security.Claims;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Shared.Values;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Actions;

/// <summary>One corrective action: what was undertaken, what shows that it is done, and what became of the figure.</summary>
public sealed partial class ActionPage(ActionQueries queries, ActionDesk desk, ActionRegister actions, Organizations organizations, BriefWords briefWords) : ActionScreen(actions, briefWords)
{
    private ActionView? view;
    private IReadOnlyList<(string Code, string Name)> units = [];
    private DateOnly doneOn;
    private string evidence = "";
    private string words = "";

    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private NavigationManager Address { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        (Message, doneOn, evidence, words) = (null, Today, "", "");
        await ReadAsync();
        if (view is null) Address.NotFound();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        view = await queries.FindAsync((await Authentication).User, Number);
        units = view is not null && organizations.Current.Unit(view.Line.Action.Unit) is { } unit ? [.. unit.Subtree().Select(each => (each.Code, each.Name))] : [];
    }

    private Task<bool> FinishAsync() => ChangeAsync(user => desk.FinishAsync(user, Number, doneOn, evidence));

    private Task<bool> VerifyAsync() => ChangeAsync(user => desk.VerifyAsync(user, Number, words));

    private Task<bool> RejectAsync() => ChangeAsync(user => desk.RejectAsync(user, Number, words));

    private Task<bool> WithdrawAsync() => ChangeAsync(user => desk.WithdrawAsync(user, Number, words));

    private Task<bool> AmendAsync(ActionTerms terms, string reason) => ChangeAsync(user => desk.AmendAsync(user, Number, terms, reason));

    private Task<bool> ChangeAsync(Func<ClaimsPrincipal, Task> change) => TryAsync(async user =>
    {
        await change(user);
        (words, evidence) = ("", "");
        return Text["Kept"];
    });

    private static FigureStatus Status(EffectVerdict verdict) => verdict switch
    {
        EffectVerdict.Better => FigureStatus.Good,
        EffectVerdict.Worse => FigureStatus.Bad,
        _ => FigureStatus.Unknown,
    };
}
