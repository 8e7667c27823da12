using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Figures;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Features.Complaints.Figures;

/// <summary>The desk's figures of a unit and a period. They follow the cases while the page is open, at a pace for reading.</summary>
public sealed partial class DeskFiguresPage(DeskFigureQueries queries, CaseWords words, Organizations organizations, OrganizationZone zone, NavigationManager navigation)
{
    /// <summary>Figures that are added up anew are not worth more than one reading in so long.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private FigureChoice choice = new(null, default);
    private DeskFigures? figures;
    private IReadOnlyList<UnitNode> path = [];

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    [Inject]
    private IStringLocalizer<FiguresText> Text { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    private DateOnly Today => zone.DayOf(words.Now);

    private IEnumerable<(string Name, FigurePeriod Period)> Periods =>
    [
        ("ThisMonth", FigurePeriod.Month(Today)), ("LastMonth", FigurePeriod.Month(FigurePeriod.Month(Today).From.AddDays(-1))),
        ("ThisQuarter", FigurePeriod.Quarter(Today)), ("ThisYear", FigurePeriod.Year(Today)),
    ];

    private string AsOf => zone.Local(figures!.AsOf).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        choice = FigureChoice.Read(Unit, From, To, Today);
        await LoadAsync();
        if (figures is null) navigation.NotFound();
    }

    /// <inheritdoc />
    protected override async Task ReadAsync()
    {
        if (figures is not null && figures.AsOf + Pace - words.Now is { Ticks: > 0 } early) await Task.Delay(early, Clock);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var user = (await Authentication).User;
        figures = await queries.ReadAsync(user, choice.Unit, choice.Period);
        path = figures is null ? [] : [.. figures.Unit.Path().Where(step => Access.MaySee(user, organizations.Current, step.Code))];
    }

    private static string Href(CaseFilter cases) => "/desk" + cases.Query();

    private string NameOfKind(FigureLine line) => words.Kind(line.Name ?? "");

    private string AgeName(OpenAge age) => age.ToDays is { } to ? age.FromDays == 0 ? Text["AgeUnder", to] : Text["AgeBetween", age.FromDays, to] : Text["AgeOver", age.FromDays];
}
