using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerService.Browser.Tests.Hotline;

/// <summary>A small organisation at a site, and the exchange that reports its calls over HTTP as any other system would.</summary>
public sealed class Exchange : IDisposable
{
    private readonly HttpClient client;
    private readonly TimeProvider clock;

    private Exchange(HttpClient client, TimeProvider clock) => (this.client, this.clock) = (client, clock);

    /// <param name="clock">Which day the site has; ours unless told.</param>
    public static async Task<Exchange> AtAsync(Site site, TimeProvider? clock = null)
    {
        var organizations = site.Services.GetRequiredService<Organizations>();
        if (organizations.Current.Unit("CSG") is null)
        {
            await organizations.ChangeAsync(db =>
            {
                var head = new OrgUnit("CSG", "总部", UnitKind.HeadOffice, parent: null);
                var gd = new OrgUnit("GD", "广东公司", UnitKind.Subsidiary, head);
                db.AddRange(head, gd, new OrgUnit("HN", "海南公司", UnitKind.Subsidiary, head), new CallQueue("faults", "故障报修", gd));
                return Task.CompletedTask;
            });
        }

        var key = await site.Services.GetRequiredService<ApiKeys>().CreateAsync("exchange", ["intake"], "CSG", "test", isDemo: false);
        var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Text);
        return new Exchange(client, clock ?? TimeProvider.System);
    }

    /// <summary>An office under Guangdong, with a queue of its own.</summary>
    public static Task AddOfficeAsync(Site site, string code) => site.Services.GetRequiredService<Organizations>().ChangeAsync(db =>
    {
        var office = new OrgUnit(code, code, UnitKind.SupplyUnit, db.Units.Single(unit => unit.Code == "GD"));
        db.AddRange(office, new CallQueue($"queue-{code}", $"queue-{code}", office));
        return Task.CompletedTask;
    });

    /// <summary>From today on the unit is under Hainan.</summary>
    public static async Task MoveToHainanAsync(Site site, string unit) =>
        Xunit.Assert.Null(await site.Services.GetRequiredService<UnitMoveDesk>().MoveAsync(new By("zhao", "Zhao Lin"), unit, "HN"));

    /// <summary>Reports a call that was offered a moment ago and answered after <paramref name="wait"/> seconds.</summary>
    public Task AnswerAsync(string call, double wait)
    {
        var now = clock.GetUtcNow().AddSeconds(-30);
        return PostAsync(
            Event(call, "offered", now, """{"queue":"faults","caller":"13800001234"}"""),
            Event(call, "answered", now.AddSeconds(wait), """{"queue":"faults","agent":"lin"}"""));
    }

    public Task OfferAsync(string call) => PostAsync(Event(call, "offered", clock.GetUtcNow(), """{"queue":"faults"}"""));

    public void Dispose() => client.Dispose();

    private async Task PostAsync(params string[] events)
    {
        using var content = new StringContent($"[{string.Join(',', events)}]", Encoding.UTF8, new MediaTypeHeaderValue("application/cloudevents-batch+json"));
        using var answer = await client.PostAsync("/api/v1/hotline/events", content);
        answer.EnsureSuccessStatusCode();
    }

    private static string Event(string call, string what, DateTimeOffset time, string data) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"specversion":"1.0","source":"pbx","id":"{{call}}/{{what}}","type":"hotline.call.{{what}}","subject":"{{call}}","time":"{{time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}}","data":{{data}}}
        """);
}
