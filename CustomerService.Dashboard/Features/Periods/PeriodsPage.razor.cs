using System.Globalization;
using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Periods;

/// <summary>Which periods of a unit are closed; closes one, and shows a closed one beside what is counted now.</summary>
public sealed partial class PeriodsPage(PeriodActs acts, ClosedPeriods periods, Organizations organizations, NavigationManager navigation, OrganizationZone zone)
{
    private ClaimsPrincipal user = new();
    private UnitNode? unit;
    private IReadOnlyList<UnitNode> path = [];
    private IReadOnlyList<PeriodLine> lines = [];
    private ClosedPeriod? chosen;
    private int year;
    private bool maySign;
    private bool isBusy;
    private string? refusal;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<PeriodsText> Text { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    private string? Period { get; set; }

    private DateOnly Today => zone.DayOf(Clock.GetUtcNow());

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        user = (await Authentication).User;
        maySign = PeriodAccess.MaySign(user);
        var tree = await organizations.RefreshAsync();
        unit = Unit is null ? Access.Entrance(user, tree) : Access.MaySee(user, tree, Unit) ? tree.Unit(Unit) : null;
        if (unit is null)
        {
            navigation.NotFound();
            return;
        }

        path = [.. unit.Path().Where(step => Access.MaySee(user, tree, step.Code))];
        year = Year is >= 1970 and <= 2999 and var asked && asked <= Today.Year ? asked : Today.Year;
        refusal = null;
        Load();
    }

    private void Load()
    {
        lines = PeriodLine.Of(unit!, year, periods, Today);
        chosen = ReportingPeriod.Parse(Period) is { } period ? lines.FirstOrDefault(line => line.Period == period)?.Closed : null;
    }

    private async Task CloseAsync(ReportingPeriod period)
    {
        isBusy = true;
        var outcome = await acts.CloseAsync(user, unit!.Code, period);
        isBusy = false;
        refusal = outcome is null ? Text["MayNot"].Value : outcome.Fault is { } fault ? Text["Fault." + fault, outcome.Closed is { } other ? Text.NameOf(other.Period) : "", outcome.Closed?.Unit ?? ""].Value : null;
        if (refusal is null) navigation.NavigateTo(Href(unit.Code, year, period));
        else Load();
    }

    private string Moment(DateTimeOffset moment) => zone.Local(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Href(string unit, int year, ReportingPeriod? period) => string.Create(
        CultureInfo.InvariantCulture, $"/periods?unit={Uri.EscapeDataString(unit)}&year={year}{(period is null ? "" : $"&period={period}")}");
}
