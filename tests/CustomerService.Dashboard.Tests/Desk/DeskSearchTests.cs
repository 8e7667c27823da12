using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>Search and filters for those who may see, and for those who may not.</summary>
public sealed class DeskSearchTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Route = "/api/v1/complaints";

    private DeskQueries Queries => server.Services.GetRequiredService<DeskQueries>();

    [Fact]
    public async Task Search_OtherUnitsAndSealedCases_AreNeitherListedNorCounted()
    {
        using var desk = await server.ClientAsync("desk");
        var north = await ReceiveAsync(desk, new { text = "台区停电没人管", unit = "north" });
        await ReceiveAsync(desk, new { text = "台区停电也没人管", unit = "south" });
        await ReceiveAsync(desk, new { text = "台区停电时检修人员收钱", kind = "report", category = "violation", unit = "north" });

        Assert.Equal([north], await FindAsync(Officer(Roles.ComplaintOfficer, "north"), "台区停电"));
        Assert.Equal(2, (await FindAsync(Officer(Roles.ComplaintOfficer, Access.WholeOrganization), "台区停电")).Count);
        Assert.Equal(3, (await FindAsync(Officer(Roles.SupervisionOfficer, Access.WholeOrganization), "台区停电")).Count);
        Assert.Empty(await FindAsync(new ClaimsPrincipal(), "台区停电"));
        Assert.Equal(2, (await desk.GetJsonAsync($"{Route}?q={Uri.EscapeDataString("台区停电")}")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Search_ForWhatTheMaskHides_FindsNothingForThoseWhoMayNotUnmask()
    {
        using var desk = await server.ClientAsync("desk");
        var number = await ReceiveAsync(desk, new { text = "表箱坏了", unit = "north", complainant = new { name = "Zhou Min", phone = "137 1111 2468", customerNumber = "ND-55021" } });

        foreach (var asked in new[] { "13711112468", "2468", "ND-55021" }) Assert.Equal([number], await FindAsync(Officer(Roles.ComplaintOfficer, "north"), asked));
        foreach (var asked in new[] { "1371111", "11112468", "11124", "ND-550", "Zhou" }) Assert.Empty(await FindAsync(Officer(Roles.ComplaintOfficer, "north"), asked));
        foreach (var asked in new[] { "13711112468", "2468", "ND-55021" })
        {
            Assert.Empty(await FindAsync(Officer(Roles.Executive, "north"), asked));
            Assert.Equal(0, (await desk.GetJsonAsync($"{Route}?q={asked}")).GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Search_WithOtherFilters_HoldsThemTogether()
    {
        using var desk = await server.ClientAsync("desk");
        var major = await ReceiveAsync(desk, new { text = "变压器嗡嗡响", unit = "north", severity = "major" });
        await ReceiveAsync(desk, new { text = "变压器漏油", unit = "north" });
        var officer = Officer(Roles.ComplaintOfficer, "north");

        Assert.Equal([major], await FindAsync(officer, new CaseFilter { Search = "变压", Severity = Severity.Major }));
        Assert.Equal([major], await FindAsync(officer, new CaseFilter { Search = "byqww", Standing = CaseStanding.Open }));
        Assert.Empty(await FindAsync(officer, new CaseFilter { Search = "变压", States = [ComplaintState.Closed] }));
        Assert.Empty(await FindAsync(officer, new CaseFilter { Search = "变", Standing = CaseStanding.Open }));
    }

    [Theory]
    [InlineData("standing=overdu", "standing")]
    [InlineData("state=received,opne", "state")]
    [InlineData("severity=huge", "severity")]
    [InlineData("from=yesterday", "from")]
    [InlineData("order=random", "order")]
    [InlineData("oficer=lin.wei", "oficer")]
    public async Task List_WithAWordItDoesNotKnow_IsRefusedByField(string query, string field)
    {
        using var desk = await server.ClientAsync("desk");

        using var response = await desk.GetAsync(new Uri($"{Route}?{query}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.BadRequest, field), (response.StatusCode, (await response.ReadAsync()).GetProperty("field").GetString()));
    }

    [Fact]
    public void Read_ForAPage_LeavesOutWhatItDoesNotKnowAndTellsIt()
    {
        var faults = new List<InvalidCaseException>();

        var filter = CaseFilter.Read(new Dictionary<string, string?> { ["standing"] = "overdu", ["kind"] = "complaint", ["case"] = "2026-000001", ["q"] = " 停电 " }, faults, "case");

        Assert.Equal(["standing"], faults.Select(fault => fault.Field));
        Assert.Equal((CaseStanding.Any, "complaint", "停电"), (filter.Standing, filter.Kind, filter.Search));
    }

    private async Task<IReadOnlyList<string>> FindAsync(ClaimsPrincipal reader, string typed) => await FindAsync(reader, new CaseFilter { Search = typed });

    private async Task<IReadOnlyList<string>> FindAsync(ClaimsPrincipal reader, CaseFilter filter)
    {
        var range = await Queries.ListAsync(reader, filter, 0, 20);
        Assert.Equal(range.Lines.Count, range.Total);
        return [.. range.Lines.Select(line => line.Number)];
    }

    private static ClaimsPrincipal Officer(string role, string unit) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, "lin.wei"), new Claim(ClaimTypes.Role, role), new Claim(SecurityClaims.Unit, unit)], "test"));

    private static async Task<string> ReceiveAsync(HttpClient desk, object body)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await desk.PostAsync(new Uri(Route, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.ReadAsync()).GetProperty("number").GetString()!;
    }
}
