using System.Security.Claims;
using Bunit;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Accesses;
using CustomerService.Dashboard.Features.Complaints.Accesses;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Dashboard.Tests.Shared;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Accesses;

/// <summary>Personal data is seen for a reason, and whoever looks is known (bank measures, article 9; CSG 2.2.7, 2.5.7).</summary>
public sealed class UnmaskDeskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly object Charged = new { text = "Charged twice", unit = "north", complainant = new { name = "Zhou Min", phone = "13800001234", address = "12 Harbour Road" } };

    private UnmaskDesk Unmasking => server.Services.GetRequiredService<UnmaskDesk>();

    private CaseAccessQueries Looks => server.Services.GetRequiredService<CaseAccessQueries>();

    private DeskQueries Cases => server.Services.GetRequiredService<DeskQueries>();

    [Fact]
    public async Task Unmask_WithAReason_ShowsWhatWasAskedForAndIsJournaled()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(Charged);
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        var who = await Unmasking.UnmaskAsync(lin, number, [PersonalField.Phone], "Call back about the refund");

        Assert.Equal((null, "13800001234", null), (who.Name, who.Phone, who.Address));
        var look = Assert.Single(await Looks.OfCaseAsync(lin, number));
        Assert.Equal(("Lin Wei", CaseAccessKind.Unmasked, "Call back about the refund"), (look.ByName, look.Kind, look.Reason));
        Assert.Equal([PersonalField.Phone], look.Fields);
    }

    [Fact]
    public async Task Unmask_OfACaseThatAnotherEdits_MovesNothing()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(Charged);
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var before = (await Cases.FindAsync(lin, number))!.Complaint;

        await Unmasking.UnmaskAsync(lin, number, [PersonalField.Name], "Identity check");
        var after = await server.Services.GetRequiredService<ComplaintDesk>().ActAsync(lin, number, ComplaintVerb.Acknowledge, new(), seen: before.Sequence);

        Assert.Equal(before.Sequence + 1, after.Sequence);
        Assert.DoesNotContain("13800001234", (await desk.GetJsonAsync($"/api/v1/complaints/{number}")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unmask_ThenAnotherCaseOnTheSamePage_IsMaskedAgain()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        var one = (await Cases.FindAsync(lin, await desk.RecordAsync(Charged)))!.Complaint;
        var other = (await Cases.FindAsync(lin, await desk.RecordAsync(new { text = "No power", unit = "north", complainant = new { name = "He Min", phone = "13900005678" } })))!.Complaint;
        using var page = new Page();
        page.Services.AddSingleton(Unmasking);
        var facts = page.Render<ComplainantFacts>(with => with.Add(each => each.Complaint, one).Add(each => each.MayUnmask, true).AddCascadingValue(Task.FromResult(new AuthenticationState(lin))));
        facts.Find("button").Click();
        facts.Find("form input:not([type=checkbox])").Input("Call back about the refund");
        await facts.Find("form").SubmitAsync();
        facts.WaitForAssertion(() => Assert.Contains("13800001234", facts.Markup, StringComparison.Ordinal));

        facts.Render(with => with.Add(each => each.Complaint, other));

        Assert.DoesNotContain("Zhou Min", facts.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", facts.Markup, StringComparison.Ordinal);
        Assert.Contains("139****5678", facts.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" x ")]
    [InlineData("line\nbreak")]
    public async Task Unmask_WithoutAReason_ShowsNothing(string reason)
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(Charged);
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);

        await Assert.ThrowsAsync<InvalidCaseException>(() => Unmasking.UnmaskAsync(lin, number, [PersonalField.Phone], reason));

        Assert.Empty(await Looks.OfCaseAsync(lin, number));
    }

    [Theory]
    [InlineData("south", Roles.ComplaintOfficer)]
    [InlineData("north", Roles.Executive)]
    [InlineData("north", Roles.Auditor)]
    public async Task Unmask_BySomebodyWhoDoesNotHandleTheCase_IsAnsweredLikeNoCase(string unit, string role)
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(Charged);
        var other = await server.PersonAsync("Chen Yu", unit, role);

        await Assert.ThrowsAsync<CaseNotFoundException>(() => Unmasking.UnmaskAsync(other, number, [PersonalField.Phone], "Curious"));
    }

    [Fact]
    public async Task SealedCase_Opened_IsJournaledOncePerReadAndToldToTheStreamAlone()
    {
        using var desk = await server.ClientAsync("desk", "head");
        await desk.RecordAsync(new { text = "The inspector takes money", kind = "report", category = "violation", unit = "north" });
        var jian = await server.PersonAsync("Jian Cha", "head", Roles.SupervisionOfficer);
        var auditor = await server.PersonAsync("Shen Ji", "head", Roles.Auditor);
        var number = (await Cases.ListAsync(jian, new CaseFilter(), 0, 200)).Lines.First(line => line.IsSealed).Number;

        Assert.NotNull(await Cases.FindAsync(jian, number));
        Assert.NotNull(await Cases.FindAsync(jian, number));

        var look = Assert.Single(await Looks.OfCaseAsync(jian, number));
        Assert.Equal((CaseAccessKind.SealedRead, "Jian Cha"), (look.Kind, look.ByName));
        Assert.Contains(await Looks.ListAsync(jian, new()), line => line.Number == number);
        Assert.DoesNotContain(await Looks.ListAsync(auditor, new()), line => line.Number == number);
    }

    [Fact]
    public async Task Looks_ForAuditors_AreThoseOfTheirUnitAlone()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await desk.RecordAsync(Charged);
        var lin = await server.PersonAsync("Lin Wei", "north", Roles.ComplaintOfficer);
        await Unmasking.UnmaskAsync(lin, number, [PersonalField.Name, PersonalField.Address], "A visit");

        Assert.Contains(await Listed("north", Roles.Auditor), line => line.Number == number);
        Assert.DoesNotContain(await Listed("south", Roles.Auditor), line => line.Number == number);
        Assert.Empty(await Listed("north", Roles.ComplaintOfficer));

        async Task<IReadOnlyList<CaseAccessLine>> Listed(string unit, string role) => await Looks.ListAsync(await server.PersonAsync("Shen Ji", unit, role), new());
    }

    private sealed class Page : PageContext;
}
