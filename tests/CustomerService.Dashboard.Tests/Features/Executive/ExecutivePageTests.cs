using System.Net;
using System.Security.Claims;
using Bunit;
using CustomerService.Dashboard.Features.Executive;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.Data;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline.Rollups;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Executive;

/// <summary>The page on a quarter of an hour of calls, without any, before they are read, and when they cannot be.</summary>
public sealed class ExecutivePageTests : PageContext, IClassFixture<Floor>
{
    private readonly Floor floor;

    public ExecutivePageTests(Floor floor)
    {
        this.floor = floor;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Clock.SetUtcNow(floor.Start.AddMinutes(14));
    }

    [Fact]
    public async Task Figures_OfTheHead_AreThoseOfItsPartsAndOfItsHours()
    {
        var period = ReportingPeriod.Of(PeriodKind.Month, Today);

        var shown = (await floor.Get<ExecutiveQueries>().ReadAsync(await ReaderAsync("head"), null, period))!;
        var hours = await floor.Get<HourReader>().ReadAsync(shown.Unit, shown.Spans.Now.From, shown.Spans.Now.To);

        // Of 130 calls every tenth still waits; of the nine others one gave up and one left.
        Assert.Equal(new MeasureValue(91, 117), Measure.AnswerRate.Of(shown.Whole.Now));
        Assert.Equal(["north", "south"], shown.Parts.Select(part => part.Code));
        foreach (var measure in Measure.All)
        {
            var whole = measure.Of(shown.Whole.Now);
            Assert.Equal(whole, shown.Parts.Aggregate(MeasureValue.Unknown, (sum, part) => sum + measure.Of(part.Now)));
            Assert.Equal(whole, hours.Aggregate(MeasureValue.Unknown, (sum, hour) => sum + hour.Of(measure)));
            Assert.Equal(whole, shown.Whole.Steps.Aggregate(MeasureValue.Unknown, (sum, step) => sum + measure.Of(step)));
        }
    }

    [Fact]
    public async Task Unit_OutsideTheReadersScope_IsNotThere()
    {
        var (queries, year) = (floor.Get<ExecutiveQueries>(), ReportingPeriod.Of(PeriodKind.Year, Today));

        Assert.Null(await queries.ReadAsync(await ReaderAsync("north"), "south", year));
        Assert.Null(await queries.ReadAsync(await ReaderAsync("north"), "head", year));
        Assert.Null(await queries.ReadAsync(await floor.Server.PersonAsync("He Lan", "head", Roles.Administrator), null, year));
        Assert.Equal("north", (await queries.ReadAsync(await ReaderAsync("north"), null, year))!.Unit.Code);
    }

    [Fact]
    public async Task Unit_WithoutUnitsBelow_IsSplitOverItsQueues()
    {
        var shown = (await floor.Get<ExecutiveQueries>().ReadAsync(await ReaderAsync("north"), "north", ReportingPeriod.Of(PeriodKind.Year, Today)))!;

        Assert.True(shown.IsByQueue);
        Assert.Equal(Measure.AnswerRate.Of(shown.Whole.Now), Measure.AnswerRate.Of(Assert.Single(shown.Parts).Now));
    }

    [Fact]
    public async Task SpotCheck_DrawnTwice_IsTheSame()
    {
        var (spots, tomorrow) = (floor.Get<SpotCheckReader>(), Today.AddDays(1));

        var drawn = await spots.DrawAsync(floor.Unit("head"), Today.AddDays(-1), tomorrow);

        Assert.InRange(drawn.Drawn, 2, SpotCheckReader.Draws);
        Assert.Equal(drawn.Drawn, drawn.Consistent);
        Assert.Equal(drawn, await spots.DrawAsync(floor.Unit("head"), Today.AddDays(-1), tomorrow));
        Assert.Equal(SpotCheck.None, await spots.DrawAsync(floor.Unit("head"), new(2019, 1, 1), new(2020, 1, 1)));
    }

    [Fact]
    public async Task Page_WithCalls_ShowsEveryMeasureAndWhoMadeIt()
    {
        await ServeAsync("head");

        var page = Open($"/executive?unit=head&period={ReportingPeriod.Of(PeriodKind.Month, Today)}");

        Assert.Equal(Measure.All.Select(measure => measure.Code), page.FindAll(".ex-card").Select(card => card.GetAttribute("data-measure")));
        Assert.Equal("91 / 117", page.Find("[data-measure=answer-rate] .cs-parts").TextContent);
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".ex-heat__table a")), TimeSpan.FromSeconds(20));
        await page.WaitForAssertionAsync(() => Assert.Equal(3, page.FindAll(".ex-quality tbody tr").Count), TimeSpan.FromSeconds(20));
        Assert.NotEmpty(page.FindAll(".ex-state"));
    }

    [Fact]
    public async Task Page_OfAYearThatIsRecordedInPart_SaysSinceWhen()
    {
        await ServeAsync("head");
        var first = await Services.GetRequiredService<RecordsReader>().FirstDayAsync();

        var page = Open($"/executive?unit=head&period={first!.Value.Year}");

        // Unless the very first of January was the first day with calls.
        Assert.Equal(first > new DateOnly(first.Value.Year, 1, 1), page.FindAll(".ex-state").Any(state => state.TextContent.Contains($"recorded from {first:yyyy-MM-dd} only", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Page_OfAPeriodWithoutCalls_SaysThatNothingWasMeasured()
    {
        await ServeAsync("head");

        var page = Open("/executive?unit=head&period=2019");

        Assert.Equal("Nothing was measured yet", page.Find(".ex-note h2").TextContent);
        Assert.Empty(page.FindAll(".ex-card"));
    }

    [Fact]
    public async Task Page_BeforeTheFiguresAreRead_SaysThatItLoads()
    {
        await ServeAsync("head", new Source(new TaskCompletionSource<CustomerServiceDb>().Task));

        var page = Open("/executive");

        Assert.Equal("Loading", page.Find("[role=status] .cs-sr-only").TextContent);
    }

    [Fact]
    public async Task Page_WhenTheFiguresCannotBeRead_SaysSoAndOffersAnotherAttempt()
    {
        await ServeAsync("head", new Source(Task.FromException<CustomerServiceDb>(new InvalidOperationException("no disk"))));

        var page = Open("/executive");

        Assert.Equal("The figures could not be read", page.Find("[role=alert] h1").TextContent);
        Assert.Equal("Try again", page.Find("[role=alert] button").TextContent);
    }

    [Theory]
    [InlineData(Roles.Executive, "/executive")]
    [InlineData(Roles.Assessor, "/hotline/north")]
    public async Task Root_ForARole_LeadsToWhereItsDayBegins(string role, string path)
    {
        var person = await floor.Server.PersonAsync("Su Yan", "north", role);
        using var browser = new Tests.Security.Browser(floor.Server.Address);
        using var signedIn = await browser.SignInAsync(person.Identity!.Name!);

        using var answer = await browser.OpenAsync("/");

        Assert.Equal(path, browser.LeadsTo(answer));
    }

    [Theory]
    [InlineData("/executive?unit=north&period=2026-10&measure=average-wait", HttpStatusCode.OK)]
    [InlineData("/executive?unit=south", HttpStatusCode.NotFound)]
    [InlineData("/executive?unit=head", HttpStatusCode.NotFound)]
    public async Task Page_ForAnExecutiveOfTheNorth_OpensWithinTheNorthAlone(string path, HttpStatusCode status)
    {
        var person = await floor.Server.PersonAsync("Su Yan", "north", Roles.Executive);
        using var browser = new Tests.Security.Browser(floor.Server.Address);
        using var signedIn = await browser.SignInAsync(person.Identity!.Name!);

        using var answer = await browser.OpenAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }

    private DateOnly Today => floor.Get<OrganizationZone>().DayOf(TimeProvider.System.GetUtcNow());

    private Task<ClaimsPrincipal> ReaderAsync(string unit) => floor.Server.PersonAsync("Su Yan", unit, Roles.Executive);

    private async Task ServeAsync(string unit, IDbContextFactory<CustomerServiceDb>? other = null)
    {
        var (databases, zone) = (other ?? floor.Get<IDbContextFactory<CustomerServiceDb>>(), floor.Get<OrganizationZone>());
        var organizations = other is null ? floor.Get<Organizations>() : new Organizations(other);
        Services.AddMemoryCache();
        Services.AddSingleton(databases);
        Services.AddSingleton(organizations);
        var history = new OrganizationHistory(organizations, new UnitMoves());
        Services.AddSingleton(history);
        Services.AddSingleton(new FigureReader(databases, history, floor.Get<FigureRules>(), zone, Clock));
        Services.AddSingleton(new HotlineRollups(databases, zone, Clock));
        Services.AddSingleton(new HourReader(databases, floor.Get<FigureRules>(), history, zone, Clock));
        Services.AddSingleton(new SpotCheckReader(databases, history, zone));
        Services.AddSingleton<QualityReader>();
        Services.AddSingleton<CustomerService.Dashboard.Demo.DemoProgress>();
        Services.AddSingleton(new RecordsReader(databases, zone));
        Services.AddSingleton(CustomerService.Domain.ControlCharts.UsualDays.SameWeekday);
        Services.AddSingleton<ExecutiveQueries>();
        Services.AddSingleton<HourQueries>();
        Services.AddSingleton<QualityQueries>();
        Services.AddSingleton(Pictures.Targets());
        Services.AddSingleton(new CustomerService.Domain.Periods.ClosedPeriods());
        Services.AddSingleton(RulePacks.Load());
        Services.AddSingleton(new DeskSettings());
        Services.AddScoped<MeasureWords>();
        var reader = await ReaderAsync(unit);
        RenderTree.TryAdd<CascadingValue<Task<AuthenticationState>>>(parameters => parameters.Add(value => value.Value, Task.FromResult(new AuthenticationState(reader))));
    }

    private IRenderedComponent<ExecutivePage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<ExecutivePage>();
    }

    /// <summary>A database that answers later, or never, or with a failure.</summary>
    private sealed class Source(Task<CustomerServiceDb> answer) : IDbContextFactory<CustomerServiceDb>
    {
        public CustomerServiceDb CreateDbContext() => throw new NotSupportedException();

        public Task<CustomerServiceDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => answer;
    }
}
