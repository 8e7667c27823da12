using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Actions;

/// <summary>The corrective actions that a reader sees: one's own first, what is overdue first among them.</summary>
public sealed partial class ActionsPage(ActionQueries queries, ActionDesk desk, ActionRegister actions, Organizations organizations, BriefWords words)
{
    private ActionFilter filter = new(null, null, null, null);
    private IReadOnlyList<ActionLine> all = [];
    private IReadOnlyList<ActionLine> lines = [];
    private IReadOnlyList<UnitNode> units = [];
    private UnitNode? own;
    private string? message;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ActionsText> Text { get; set; } = default!;

    [Inject]
    private OrganizationZone Zone { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "standing")]
    private string? Standing { get; set; }

    [SupplyParameterFromQuery(Name = "origin")]
    private string? Origin { get; set; }

    [SupplyParameterFromQuery(Name = "measure")]
    private string? Measure { get; set; }

    private BriefWords Words => words;

    private DateOnly Today => Zone.DayOf(Clock.GetUtcNow());

    /// <inheritdoc />
    protected override IReadOnlyList<PaperRegister> Registers => [actions];

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        filter = ActionFilter.Read(Unit, Standing, Origin, Measure);
        return ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        var user = (await Authentication).User;
        all = await queries.ListAsync(user, filter with { Standing = null });
        lines = filter.Standing is null ? all : [.. all.Where(line => line.Standing == filter.Standing)];
        var tree = organizations.Current;
        units = [.. Access.Entrances(user, tree).SelectMany(unit => unit.Subtree())];
        own = units.FirstOrDefault(unit => BriefAccess.MayWrite(user, tree, unit));
    }

    private async Task<bool> OpenAsync(ActionTerms terms, string reason)
    {
        var isDone = false;
        try
        {
            var number = await desk.OpenAsync((await Authentication).User, own!.Code, terms, ActionOrigin.Own);
            (message, isDone) = (Text["Opened", number], true);
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
}
