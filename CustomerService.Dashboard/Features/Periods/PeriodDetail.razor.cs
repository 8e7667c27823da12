using System.Globalization;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>A closed period beside what is counted of it now, with what was restated in it.</summary>
public sealed partial class PeriodDetail(PeriodActs acts, PeriodDesk desk, OrganizationZone zone)
{
    private FrozenPeriod? now;
    private IReadOnlyList<FigureDifference> differences = [];
    private string? reason;
    private string? refusal;
    private bool isBusy;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Parameter, EditorRequired]
    public ClosedPeriod Closed { get; set; } = default!;

    /// <summary>The unit that is looked at: the one it was closed for, or one below; only its part and what is below it is shown.</summary>
    [Parameter, EditorRequired]
    public UnitNode Unit { get; set; } = default!;

    [Parameter]
    public bool MaySign { get; set; }

    /// <summary>The period was restated.</summary>
    [Parameter]
    public EventCallback Restated { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var seen = Unit.Subtree().Select(each => each.Code).ToHashSet(StringComparer.Ordinal);
        now = await desk.CountAsync(Unit, Closed.Period);
        differences = [.. FrozenPeriod.Between(Closed.Frozen with { Units = [.. Closed.Frozen.Units.Where(each => seen.Contains(each.Unit))] }, now)];
    }

    private async Task RestateAsync()
    {
        isBusy = true;
        var outcome = await acts.RestateAsync((await Authentication).User, Closed.Unit, Closed.Period, reason);
        isBusy = false;
        refusal = outcome is null ? Text["MayNot"].Value : outcome.Fault is { } fault ? Text["Fault." + fault, Closed.Period, Closed.Unit].Value : null;
        if (refusal is not null) return;
        reason = null;
        await Restated.InvokeAsync();
    }

    private string Moment(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
