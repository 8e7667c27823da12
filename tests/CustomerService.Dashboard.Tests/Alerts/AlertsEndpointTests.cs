using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Dashboard.Alerts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Alerts;

public sealed class AlertsEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Alert_OfARunningServer_IsRaisedOnceAndToldWithinItsUnitAlone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using (var db = await server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync(cancellation))
        {
            db.Add(new AlertRule("north", new() { Measure = AlertMeasure.AgentsStaffed, Direction = AlertDirection.Below, Threshold = 1 }));
            await db.SaveChangesAsync(cancellation);
        }

        var open = server.Services.GetRequiredService<OpenAlerts>();
        await server.Services.GetRequiredService<Organizations>().RefreshAsync(cancellation);
        var raised = new TaskCompletionSource();
        open.Changed += () => raised.TrySetResult();
        if (open.Of("north").Alerts.Count == 0) await raised.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellation);

        Assert.Single(open.Of("north").Alerts);
        Assert.Single(open.Of("head").Alerts);
        Assert.Empty(open.Of("south").Alerts);
        using var north = await server.ClientAsync("read", "north");
        using var south = await server.ClientAsync("read", "south");
        var answer = await north.GetFromJsonAsync<JsonElement>("/api/v1/alerts?unit=north&state=open", cancellation);
        var alert = Assert.Single(answer.GetProperty("alerts").EnumerateArray().ToList());
        Assert.Equal(("agentsStaffed", 0d), (alert.GetProperty("measure").GetString(), alert.GetProperty("raised").GetProperty("value").GetDouble()));
        Assert.Empty((await south.GetFromJsonAsync<JsonElement>("/api/v1/alerts?unit=south", cancellation)).GetProperty("alerts").EnumerateArray());
        using var refused = await south.GetAsync(new Uri("/api/v1/alerts?unit=north", UriKind.Relative), cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var wrong = await north.GetAsync(new Uri("/api/v1/alerts?unit=north&state=shut", UriKind.Relative), cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Alerts_RaisedAtOneMomentBeyondAPage_AreAllFoundPageByPage()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var moment = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
        await using (var db = await server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync(cancellation))
        {
            var rule = new AlertRule("head", new() { Measure = AlertMeasure.LongestWait, Direction = AlertDirection.Above, Threshold = 60 });
            for (var i = 0; i < AlertQueries.PageSize + 10; i++)
            {
                var alert = Alert.Raise(rule, new AlertSight("head", $"queue-{i}", new AlertReading(90)), moment.AddMinutes(i < 5 ? 1 : i < AlertQueries.PageSize + 5 ? 0 : -1));
                alert.Clear(AlertClearing.Recovered, new AlertReading(0), moment.AddMinutes(2));
                db.Add(alert);
            }

            await db.SaveChangesAsync(cancellation);
        }

        using var reader = await server.ClientAsync("read", "head");
        List<string?> found = [];
        string? before = null;
        do
        {
            var page = await reader.GetFromJsonAsync<JsonElement>($"/api/v1/alerts?unit=head&state=cleared{(before is null ? "" : "&before=" + Uri.EscapeDataString(before))}", cancellation);
            found.AddRange(page.GetProperty("alerts").EnumerateArray().Select(alert => alert.GetProperty("id").GetString()));
            before = page.GetProperty("next").GetString();
        }
        while (before is not null);

        Assert.Equal(AlertQueries.PageSize + 10, found.Count);
        Assert.Equal(found.Count, found.Distinct().Count());
    }
}
