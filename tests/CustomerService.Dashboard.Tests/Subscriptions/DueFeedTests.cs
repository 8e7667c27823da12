using System.Net;
using CustomerService.Dashboard.Actions;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Subscriptions.Feeds;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Actions;
using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CustomerService.Dashboard.Tests.Subscriptions;

/// <summary>The calendar of what is due, as another program fetches and reads it.</summary>
public sealed class DueFeedTests : IAsyncLifetime
{
    private readonly RunningServer server = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 10, 4, 0, 0, TimeSpan.Zero)));
    private readonly HttpClient stranger = new();

    private FeedDesk Desk => server.Services.GetRequiredService<FeedDesk>();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        stranger.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Feed_ByItsLink_HoldsWholeDaysInItsLanguage_UntilItIsRevoked()
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        var key = (await Desk.IssueAsync(wang, "head"))!;

        using var answer = await stranger.GetAsync(new Uri(FeedEndpoint.LinkOf(server.Address.ToString(), key.Text, new("zh-CN"))));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("DTSTART;VALUE=DATE:20261115", text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20261116", text, StringComparison.Ordinal);
        var events = Calendar.Load(text)!.Events;
        var brief = events.Single(each => each.Uid == "csg-2003-brief-subsidiary-2026-10-head@customerservice");
        Assert.Equal("子公司客户服务信息简报（2026-10）", brief.Summary);
        Assert.Contains(events, each => each.Uid!.StartsWith("csg-2003-brief-hq-2026-10", StringComparison.Ordinal) && each.Start!.Value.Date == new DateTime(2026, 11, 20));
        Assert.Contains(events, each => each.Uid!.StartsWith("csg-2003-year-results-2026", StringComparison.Ordinal) && each.Start!.Value.Date == new DateTime(2027, 1, 31));
        Assert.Contains("Subsidiary's service brief: 2026-10", await stranger.GetStringAsync(new Uri(FeedEndpoint.LinkOf(server.Address.ToString(), key.Text, new("en")))), StringComparison.Ordinal);

        await Desk.RevokeAsync(await server.PersonAsync("Lin Wei", "head", Roles.Executive), key.Id);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(key.Text));
        await Desk.RevokeAsync(wang, key.Id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(key.Text));
    }

    [Fact]
    public async Task Feed_OfASubsidiary_HoldsItsOwnObligationsOnly()
    {
        var chen = await server.PersonAsync("Chen Yu", "north", Roles.ComplaintOfficer);
        var key = (await Desk.IssueAsync(chen, "north"))!;

        var text = await stranger.GetStringAsync(new Uri(FeedEndpoint.LinkOf(server.Address.ToString(), key.Text, new("en"))));

        Assert.Contains("brief-subsidiary-2026-10-north", text, StringComparison.Ordinal);
        Assert.DoesNotContain("brief-hq", text, StringComparison.Ordinal);
        Assert.Null(await Desk.IssueAsync(chen, "south"));
        Assert.Null(await Desk.IssueAsync(chen, "nowhere"));
    }

    [Fact]
    public async Task Feed_HoldsCorrectiveActionsThatAreOpen_OfItsUnitOnly()
    {
        var chen = await server.PersonAsync("Chen Yu", "north", Roles.Executive);
        var terms = new ActionTerms { Text = "Two more at the lines", Owner = "Chen Yu", Due = new DateOnly(2026, 12, 1) };
        var number = await server.Services.GetRequiredService<ActionDesk>().OpenAsync(chen, "north", terms, ActionOrigin.OfBrief("brief/north/2026-10"));
        var north = (await Desk.IssueAsync(chen, "north"))!;
        var south = (await Desk.IssueAsync(await server.PersonAsync("Lin Wei", "south", Roles.Executive), "south"))!;

        var events = Calendar.Load(await stranger.GetStringAsync(new Uri(FeedEndpoint.LinkOf(server.Address.ToString(), north.Text, new("en")))))!.Events;

        var due = events.Single(each => each.Uid == $"action-{number}-north@customerservice");
        Assert.Equal((new DateTime(2026, 12, 1), $"Corrective action {number}"), (due.Start!.Value.Date, due.Summary));
        Assert.DoesNotContain("Two more", await stranger.GetStringAsync(new Uri(FeedEndpoint.LinkOf(server.Address.ToString(), south.Text, new("en")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OpensNothingElse_AndOtherKeysOpenNoFeed()
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        var key = (await Desk.IssueAsync(wang, "head"))!;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/api/v1/live?unit=head"));
        request.Headers.Authorization = new("Bearer", key.Text);
        using var answer = await stranger.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(await server.KeyAsync("read")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("cs_nothing"));
    }

    [Fact]
    public async Task Link_OfADisabledAccount_IsNoGood()
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        var key = (await Desk.IssueAsync(wang, "head"))!;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var account = (await accounts.FindByNameAsync(wang.Identity!.Name!))!;
            account.Disable();
            await accounts.UpdateAsync(account);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(key.Text));
    }

    private async Task<HttpStatusCode> StatusAsync(string key)
    {
        using var answer = await stranger.GetAsync(new Uri(FeedEndpoint.LinkOf(server.Address.ToString(), key, new("en"))));
        return answer.StatusCode;
    }
}
