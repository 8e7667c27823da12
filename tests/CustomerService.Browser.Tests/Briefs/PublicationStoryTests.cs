using CustomerService.Browser.Tests.Exports;
using CustomerService.Browser.Tests.Hotline;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CustomerService.Browser.Tests.Briefs;

/// <summary>The head office publishes last year's results; a subsidiary that missed its target responds and undertakes an action at one press.</summary>
public sealed class PublicationStoryTests(Chromium chromium, Site site) : IClassFixture<Site>
{
    private static readonly int Year = OrganizationZone.Find(OrganizationZone.DefaultId).DayOf(TimeProvider.System.GetUtcNow()).Year - 1;

    [Fact]
    public async Task Results_FromFreezingToTheSubsidiarysAction_AndTheFilesSayWhatThePageSays()
    {
        using var exchange = await Exchange.AtAsync(site);
        await YearAsync();
        await site.AddAsync("zhou.csg", "Zhou Head", "CSG", Roles.Executive);
        await site.AddAsync("lin.csg", "Lin Admin", "CSG", Roles.Administrator);
        await site.AddAsync("peng.gd", "Peng South", "GD", Roles.Executive);
        await using var head = await chromium.VisitAsync(site, new() { Locale = "en-GB", ViewportSize = new() { Width = 1440, Height = 900 } });
        await using var approver = await chromium.VisitAsync(site, new() { Locale = "en-GB" });
        await using var subsidiary = await chromium.VisitAsync(site, new() { Locale = "en-GB" });
        var address = $"/publications/{Year}?unit=CSG";

        var zhou = await head.SignInAsync(address, "zhou.csg");
        await zhou.GetByRole(AriaRole.Button, new() { Name = "Freeze and draft" }).ClickAsync();
        await Expect(zhou.Locator(".pb-table")).ToContainTextAsync("75.0%");
        var lin = await approver.SignInAsync(address, "lin.csg");
        await lin.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await zhou.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(zhou.Locator(".cs-page-header")).ToContainTextAsync("Published");

        var peng = await subsidiary.SignInAsync(address, "peng.gd");
        var circular = peng.Locator("#circular-GD");
        await Expect(circular).ToContainTextAsync($"CSG-{Year}-01");
        await circular.GetByLabel("Causes").FillAsync("Too few agents in June.");
        await circular.GetByLabel("Measures").FillAsync("Two more agents from March.");
        await circular.GetByRole(AriaRole.Button, new() { Name = "Respond" }).ClickAsync();
        await circular.GetByRole(AriaRole.Button, new() { Name = "Make a corrective action: Answer rate" }).ClickAsync();
        await Expect(circular.Locator(".pb-taken a")).ToHaveTextAsync("GD-1");
        await Expect(zhou.Locator("#circular-GD .pb-answer")).ToContainTextAsync("Two more agents from March.", new() { Timeout = 20_000 });
        await zhou.Locator("#circular-GD").GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await Expect(peng.Locator("#circular-GD")).ToContainTextAsync("Accepted", new() { Timeout = 20_000 });

        using var downloads = new Downloads();
        var files = await downloads.TakeAsync(zhou);
        Downloads.Hold(files, $"Resultsof{Year}", "总部", "广东公司", "75.0%", $"CSG-{Year}-01", "TwomoreagentsfromMarch.");
        Assert.All((string[])["DOCX", "PDF"], file => Assert.Contains("3/4", files[file], StringComparison.Ordinal));
        await circular.Locator(".pb-taken a").ClickAsync();
        await Expect(peng.GetByRole(AriaRole.Link, new() { NameRegex = new($"Circular {Year}") })).ToHaveAttributeAsync("href", $"/publications/{Year}?unit=CSG#circular-GD");
        head.HasNoComplaints();
        subsidiary.HasNoComplaints();
    }

    /// <summary>Four calls of last June, three of them answered; 80 % was the target.</summary>
    private async Task YearAsync()
    {
        var at = new DateTimeOffset(Year, 6, 15, 2, 0, 0, TimeSpan.Zero);
        var events = Enumerable.Range(1, 4).SelectMany(call => (CallEvent[])[Event(CallEventType.Offered, call, at), Event(call < 4 ? CallEventType.Answered : CallEventType.Abandoned, call, at.AddSeconds(5))]);
        await site.Services.GetRequiredService<Journal>().AppendAsync([.. events]);
        var (none, qian) = (Target.None(new TargetKey("answer-rate", "CSG", Year)), new By("qian", "Qian"));
        var proposed = none.Propose(0.8, "Set at the yearly meeting", replaces: null, isClosed: false, restatement: null, new By("sun", "Sun"), at);
        Assert.True(await site.Services.GetRequiredService<PaperDesk>().AppendAsync(none.Key.Subject, 0, [proposed, none.Apply(proposed).Approve(1, qian, at)]));
    }

    private static CallEvent Event(CallEventType type, int call, DateTimeOffset at) =>
        new() { Source = "exchange", Id = $"{call}-{type}", Type = type, Subject = $"call-{call}", Queue = "faults", Agent = type == CallEventType.Answered ? "1001" : null, Time = at };
}
