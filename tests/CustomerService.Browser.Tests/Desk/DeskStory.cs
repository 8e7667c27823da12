using System.Globalization;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests.Desk;

/// <summary>The stage of the desk's stories: a company, its officers and a server whose days pass by moving its clock.</summary>
public abstract class DeskStory : IAsyncLifetime
{
    protected const string Lin = "lin.wei";
    protected const string He = "he.yu";
    protected const string Ou = "ou.xuemei";
    protected const string Zheng = "zheng.guoliang";

    protected DeskStory(Chromium chromium) => (Chromium, Site) = (chromium, new Site(Clock));

    // The Wednesday before the holiday, ten in the morning in Shanghai.
    protected MovedClock Clock { get; } = new(Local("2026-09-30 10:00"));

    protected Chromium Chromium { get; }

    protected Site Site { get; }

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        await Site.Services.GetRequiredService<Organizations>().ChangeAsync(db =>
        {
            var head = new OrgUnit("CSG", "总部", UnitKind.HeadOffice, parent: null);
            var gd = new OrgUnit("GD", "广东公司", UnitKind.Subsidiary, head);
            db.AddRange(head, gd, new OrgUnit("GD-01", "广州供电局", UnitKind.SupplyUnit, gd), new CallQueue("faults", "故障报修", gd));
            return Task.CompletedTask;
        });
        await Site.AddAsync(Lin, "林薇", "GD", Roles.ComplaintOfficer, Roles.HotlineSupervisor);
        await Site.AddAsync(He, "何宇", "GD", Roles.ComplaintOfficer);
        await Site.AddAsync(Ou, "欧雪梅", "GD-01", Roles.ComplaintOfficer);
        await Site.AddAsync(Zheng, "郑国梁", "CSG", Roles.SupervisionOfficer);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Site.DisposeAsync();
    }

    /// <summary>A session is over after so many days: whoever comes back signs in anew.</summary>
    protected static async Task<IPage> ReturnAsync(Visitor visitor, string userName, string path)
    {
        await visitor.Context.ClearCookiesAsync();
        return await visitor.SignInAsync(path, userName);
    }

    /// <summary>Lets the days pass while everybody is away, and waits until the rules have done what fell due by then.</summary>
    protected async Task MoveToAsync(string local, string number, params Visitor[] away)
    {
        foreach (var page in away.SelectMany(visitor => visitor.Context.Pages)) await page.GotoAsync("about:blank");
        Clock.MoveTo(Local(local));
        var databases = Site.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>();
        for (var tried = 0; tried < 100; tried++)
        {
            await using var db = await databases.CreateDbContextAsync();
            var nowMs = Clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (!await db.Complaints.AnyAsync(row => row.Number == number && row.RulesMs <= nowMs)) return;
            await Task.Delay(200);
        }

        Assert.Fail("The rules did not look at the case.");
    }

    /// <summary>Waits until the words are in somebody's draft.</summary>
    protected async Task KeptAsync(string words)
    {
        var databases = Site.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>();
        for (var tried = 0; tried < 100; tried++)
        {
            await using var db = await databases.CreateDbContextAsync();
            if (await db.CaseDrafts.AnyAsync(row => row.Words.Contains(words))) return;
            await Task.Delay(100);
        }

        Assert.Fail("The words were not kept.");
    }

    private static DateTimeOffset Local(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
