using System.Globalization;
using System.Net;
using CustomerService.Dashboard.Features.Hotline.Board;
using CustomerService.Dashboard.Features.Hotline.Replay;
using CustomerService.Dashboard.Tests.Features.Administration;
using CustomerService.Dashboard.Tests.Features.Hotline.Explain;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Hotline.Replay;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Hotline.Replay;

/// <summary>An hour ago three callers came: two were reported at once, the third only now.</summary>
public sealed class ReplayPageTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    private readonly Office office = new();

    private UnitNode North => office.Get<Organizations>().Current.Unit("north")!;

    public async ValueTask InitializeAsync()
    {
        await office.InitializeAsync();
        await office.Get<Journal>().AppendAsync(
        [
            .. ((string[])["a", "b", "c"]).SelectMany((call, i) => (CallEvent[])
            [
                Floor.Report(CallEventType.Offered, call, Now.AddMinutes(-20 + i)), Floor.Report(CallEventType.Answered, call, Now.AddMinutes(-19 + i)) with { Agent = "1001" },
            ]),
        ]);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Arrivals_OfWhatCameLater_AreCounted()
    {
        var queries = office.Get<ReplayQueries>();
        var (before, after) = (await queries.ArrivalsAsync(North, Now.AddMinutes(-17.5)), await queries.ArrivalsAsync(North, TimeProvider.System.GetUtcNow()));

        Assert.Equal(new ReplayArrivals(5, 5), before);
        Assert.Equal(new ReplayArrivals(6, 0), after);
        Assert.Equal((true, false), (before.MeanLittle, after.MeanLittle));
    }

    [Fact]
    public async Task Page_OfImportedHistory_TellsWhatIsKnownNow()
    {
        using var browser = await SignedInAsync();

        using var answer = await browser.OpenAsync(Href(known: null));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("2/2", Parts(browser));
        Assert.Contains("/replay?at=", browser.Page.QuerySelector("[data-figure='AnswerRate']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector(".rp-frame[data-moment]"));
    }

    [Fact]
    public async Task Page_AsItWasShown_KnowsNothingThatCameLater()
    {
        using var browser = await SignedInAsync();

        using var answer = await browser.OpenAsync(Href(ReplayReading.Then));

        Assert.Equal("0/0", Parts(browser));
    }

    [Fact]
    public async Task Session_AtThePresent_ShowsTheLiveBoard()
    {
        var now = TimeProvider.System.GetUtcNow();
        var board = office.Get<LiveBoard>();
        board.MoveTo(now);
        foreach (var reading in Enum.GetValues<ReplayReading>())
        {
            var (told, live) = (await office.Get<ReplayQueries>().Open(North, reading).AtAsync(now), board.Snapshot("north")!);
            Assert.Equal(live.Windows[LiveWindow.Today] with { From = default, To = default }, told!.Windows[LiveWindow.Today] with { From = default, To = default });
            Assert.Equal(live.Agents.Select(agent => (agent.Code, agent.State, agent.Answered)), told.Agents.Select(agent => (agent.Code, agent.State, agent.Answered)));
        }
    }

    [Fact]
    public void Choice_OfAMoment_KeepsItOnEveryWay()
    {
        var choice = new BoardChoice { Window = LiveWindow.Hour, Moment = new BoardMoment(DateTimeOffset.UnixEpoch.AddHours(1), ReplayReading.Then) };

        Assert.Equal("/hotline/GD/replay?at=1970-01-01T01%3A00%3A00Z&known=then&window=1h", choice.Href("GD"));
        Assert.Equal("/hotline/GD?window=1h", (choice with { Moment = null }).Href("GD"));
    }

    private static string Href(ReplayReading? known) => (new BoardChoice() with { Moment = new BoardMoment(Now.AddMinutes(-17.5), known) }).Href("north");

    private static string Parts(Browser browser) =>
        string.Concat(browser.Page.QuerySelector("[data-figure='AnswerRate'] .hl-kpi__parts")!.TextContent.Where(c => !char.IsWhiteSpace(c))).ToString(CultureInfo.InvariantCulture);

    private async Task<Browser> SignedInAsync()
    {
        var account = await office.AddAsync("head", Dashboard.Security.Roles.HotlineSupervisor);
        var browser = new Browser(office.Server.Address);
        using var answer = await browser.SignInAsync(account.UserName!, Office.Password);
        return browser;
    }
}
