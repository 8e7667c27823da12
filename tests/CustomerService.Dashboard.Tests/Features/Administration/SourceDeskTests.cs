using CustomerService.Dashboard.Features.Administration.Sources;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using Microsoft.AspNetCore.Identity;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

public sealed class SourceDeskTests(Office office) : IClassFixture<Office>
{
    private SourceDesk Desk => office.Get<SourceDesk>();

    [Fact]
    public async Task Assign_SquattedSource_IsTheGenuineUnitsFromTheNextReport()
    {
        var source = await UsedByAsync("south");
        Assert.Equal([0], (await ReportAsync(source, "north")).Foreign);

        Assert.True((await Desk.AssignAsync(await office.AdministratorAsync("head"), source, "north")).Succeeded);

        Assert.Empty((await ReportAsync(source, "north")).Foreign);
        Assert.Equal([0], (await ReportAsync(source, "south")).Foreign);
    }

    [Fact]
    public async Task Release_OfOwnSource_FreesIt()
    {
        var source = await UsedByAsync("north");
        var actor = await office.AdministratorAsync("north");

        Assert.True((await Desk.ReleaseAsync(actor, source)).Succeeded);

        Assert.Null(Assert.Single(await Desk.ListAsync(actor), row => row.Name == source).Owner);
    }

    [Fact]
    public async Task Source_OfAnotherUnit_IsNeitherShownNorTakenNorGiven()
    {
        var (source, own) = (await UsedByAsync("south"), await UsedByAsync("north"));
        var actor = await office.AdministratorAsync("north");

        Assert.DoesNotContain(source, (await Desk.ListAsync(actor)).Select(row => row.Name));
        Assert.Equal("OutsideUnit", Code(await Desk.ReleaseAsync(actor, source)));
        Assert.Equal("OutsideUnit", Code(await Desk.AssignAsync(actor, source, "north")));
        Assert.Equal("OutsideUnit", Code(await Desk.AssignAsync(actor, own, "south")));
        Assert.Equal("UnknownUnit", Code(await Desk.AssignAsync(actor, own, "moon")));
        Assert.Equal("NotFound", Code(await Desk.ReleaseAsync(actor, "never-seen")));
    }

    [Fact]
    public async Task AnyVerb_ByAnotherRole_IsRefused()
    {
        var source = await UsedByAsync("north");

        Assert.Equal("NotAdministrator", Code(await Desk.ReleaseAsync(await office.SignedInAsync(await office.AddAsync("head", Roles.HotlineSupervisor)), source)));
    }

    private static string Code(IdentityResult result) => Assert.Single(result.Errors).Code;

    private async Task<string> UsedByAsync(string unit)
    {
        var source = $"pbx-{Guid.NewGuid():N}";
        Assert.Equal(1, (await ReportAsync(source, unit)).Accepted);
        return source;
    }

    private Task<AppendResult> ReportAsync(string source, string unit) => office.Get<Journal>().AppendAsync(
        [new CallEvent { Source = source, Id = Guid.NewGuid().ToString(), Type = CallEventType.AgentState, State = AgentState.Available, Subject = "ana", Unit = unit, Time = TimeProvider.System.GetUtcNow() }], unit);
}
