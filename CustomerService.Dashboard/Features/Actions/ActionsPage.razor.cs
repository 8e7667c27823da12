using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Briefs;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Actions;
using CustomerService.Domain.Organization;
using Microsoft.AspNetCore.Components;

namespace CustomerService.Dashboard.Features.Actions;

/// <summary>The corrective actions that a reader sees: one's own first, what is overdue first among them.</summary>
public sealed partial class ActionsPage(ActionQueries queries, ActionDesk desk, ActionRegister actions, Organizations organizations, BriefWords words) : ActionScreen(actions, words)
{
    private ActionFilter filter = new(null, null, null, null);
    private IReadOnlyList<ActionLine> all = [];
    private IReadOnlyList<ActionLine> lines = [];
    private IReadOnlyList<UnitNode> units = [];
    private UnitNode? own;

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "standing")]
    private string? Standing { get; set; }

    [SupplyParameterFromQuery(Name = "origin")]
    private string? Origin { get; set; }

    [SupplyParameterFromQuery(Name = "measure")]
    private string? Measure { get; set; }

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

    private Task<bool> OpenAsync(ActionTerms terms, string reason) =>
        TryAsync(async user => Text["Opened", await desk.OpenAsync(user, own!.Code, terms, ActionOrigin.Own)]);
}
