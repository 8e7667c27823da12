using System.Net;
using CustomerService.Dashboard.Features.Periods;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Periods;

public sealed class PeriodActsTests(Floor floor) : IClassFixture<Floor>
{
    private ReportingPeriod LastMonth => ReportingPeriod.Of(PeriodKind.Month, floor.Get<OrganizationZone>().DayOf(TimeProvider.System.GetUtcNow())).Previous;

    [Fact]
    public async Task Close_ByAnExecutiveOfTheUnit_FreezesIt_AndTheListSaysSo()
    {
        var person = await floor.Server.PersonAsync("Su Yan", "north", Roles.Executive);

        Assert.Null((await floor.Get<PeriodActs>().CloseAsync(person, "north", LastMonth))!.Fault);

        var unit = floor.Get<Organizations>().Current.Unit("north")!;
        var line = PeriodLine.Of(unit, LastMonth.Start.Year, floor.Get<ClosedPeriods>(), LastMonth.End).Single(each => each.Period == LastMonth);
        Assert.Equal(("Closed", "Su Yan", true), (line.State, line.Closed!.ClosedBy.Name, line.Closed.Frozen.IsIntact));
        Assert.Equal(PeriodFault.NothingChanged, (await floor.Get<PeriodActs>().RestateAsync(person, "north", LastMonth, "To be sure"))!.Fault);
        using var browser = new Tests.Security.Browser(floor.Server.Address);
        using var signedIn = await browser.SignInAsync(person.Identity!.Name!);
        using var answer = await browser.OpenAsync($"/periods?unit=north&year={LastMonth.Start.Year}&period={LastMonth}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(line.Closed.Frozen.Hash, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var outside = await browser.OpenAsync("/periods?unit=south");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Theory]
    [InlineData("north", Roles.HotlineSupervisor, "north")]
    [InlineData("north", Roles.Executive, "south")]
    [InlineData("north", Roles.Executive, "head")]
    public async Task Close_ByWhoMayNot_IsRefused(string scope, string role, string unit)
    {
        var person = await floor.Server.PersonAsync("Su Yan", scope, role);

        Assert.Null(await floor.Get<PeriodActs>().CloseAsync(person, unit, LastMonth));

        Assert.Null(floor.Get<ClosedPeriods>().Find("south", LastMonth) ?? floor.Get<ClosedPeriods>().Find("head", LastMonth));
    }
}
