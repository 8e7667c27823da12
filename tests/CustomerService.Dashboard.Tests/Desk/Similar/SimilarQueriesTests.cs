using System.Security.Claims;
using CustomerService.Dashboard.Desk.Places;
using CustomerService.Dashboard.Desk.Similar;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints.Similarity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Similar;

/// <summary>What is suggested beside a new case, to whom, and what never is.</summary>
public sealed class SimilarQueriesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Phone = "13711118642";

    private SimilarQueries Similar => server.Services.GetRequiredService<SimilarQueries>();

    private PlaceLookup Places => server.Services.GetRequiredService<PlaceLookup>();

    [Fact]
    public async Task Suggestions_OfTheSameCallerAndOfTheSameMatter_StandApartWithTheirReasons()
    {
        using var desk = await server.ClientAsync("desk");
        var mine = await desk.RecordAsync(new { text = "电表箱锁坏了，联系人周敏", unit = "north", place = "珠澜水口村2组", complainant = new { name = "周敏", phone = "137 1111 8642", address = "珠澜水口村2组" } });
        var same = await desk.RecordAsync(new { text = "小区配电房整晚噪音扰民睡不着", unit = "north", place = "木棉新村7栋", complainant = new { phone = "13900000001" } });
        await desk.RecordAsync(new { text = "小区配电房整晚噪音扰民睡不着", unit = "south", place = "木棉新村7栋" });

        var found = await Similar.FindAsync(Officer("north"), Sketch("配电房整晚噪音扰民", "木棉新村7栋", Phone));

        var earlier = Assert.Single(found.Earlier);
        Assert.Equal((mine, 1, true), (earlier.Line.Number, found.EarlierCount, earlier.Likeness.IsSameCaller));
        Assert.DoesNotContain("周敏", earlier.Words.Excerpt, StringComparison.Ordinal);
        Assert.Equal("珠澜水**", earlier.Words.Place);
        var other = Assert.Single(found.Others);
        Assert.Equal((same, true, true), (other.Line.Number, other.Likeness.IsSamePlace, other.Likeness.IsLikely));
    }

    [Fact]
    public async Task Suggestions_OfASealedCase_AreMadeToNobody()
    {
        using var desk = await server.ClientAsync("desk");
        var report = new { text = "抄表员收取烟酒好处费才给换表", kind = "report", category = "violation", unit = "north", place = "紫荆花园西门", complainant = new { phone = "13711110001" } };
        foreach (var _ in Enumerable.Range(0, 4)) await desk.RecordAsync(report);

        foreach (var person in new[] { Officer("head"), Officer("north"), Person(Roles.SupervisionOfficer, Access.WholeOrganization), Person(Roles.HotlineSupervisor, "head") })
        {
            var found = await Similar.FindAsync(person, Sketch(report.text, report.place, report.complainant.phone) with { Kind = "report", Category = "violation" });
            Assert.True(found.IsEmpty);
            Assert.Empty(await Places.SuggestAsync(person, report.place));
        }
    }

    [Fact]
    public async Task Suggestions_ForWhoRecordsNothing_AreNone()
    {
        using var desk = await server.ClientAsync("desk");
        await desk.RecordAsync(new { text = "路灯井盖缺失有触电危险", unit = "north", complainant = new { phone = "13711110002" } });

        Assert.True((await Similar.FindAsync(Person(Roles.Executive, "head"), Sketch("路灯井盖缺失有触电危险", null, "13711110002"))).IsEmpty);
        Assert.True((await Similar.FindAsync(new ClaimsPrincipal(), Sketch("路灯井盖缺失有触电危险", null, "13711110002"))).IsEmpty);
        // Half a number is nobody's.
        Assert.Equal(0, (await Similar.FindAsync(Officer("north"), Sketch("", null, "110002"))).EarlierCount);
    }

    [Fact]
    public async Task Place_ByWhereEarlierCasesWent_NamesTheUnitWithItsShare()
    {
        using var desk = await server.ClientAsync("desk");
        for (var i = 0; i < 4; i++) await desk.RecordAsync(new { text = $"第{i}次反映线路低垂", unit = "south", place = "凤凰岭村3组" });

        var suggested = Assert.Single(await Places.SuggestAsync(Officer("head"), "凤凰岭村3组路口"));
        Assert.Equal(("south", 4, 4, true), (suggested.Unit, suggested.Cases, suggested.Of, suggested.IsCertain));
        Assert.Empty(await Places.SuggestAsync(Officer("north"), "凤凰岭村3组路口"));
        var named = Assert.Single(await Places.SuggestAsync(Officer("head"), "North station, gate 2"));
        Assert.Equal(("north", "North", true), (named.Unit, named.Named, named.IsCertain));
    }

    private static CaseSketch Sketch(string words, string? place, string phone) => new("complaint", null, phone, place, words, TimeProvider.System.GetUtcNow());

    private static ClaimsPrincipal Officer(string unit) => Person(Roles.ComplaintOfficer, unit);

    private static ClaimsPrincipal Person(string role, string unit) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "lin.wei"), new Claim(ClaimTypes.Role, role), new Claim(SecurityClaims.Unit, unit)], "test"));
}
