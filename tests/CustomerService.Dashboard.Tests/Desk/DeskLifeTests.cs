using System.Net;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Dashboard.Desk.Sampling;
using CustomerService.Dashboard.Desk.Storms;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Sampling;
using CustomerService.Domain.Data;
using CustomerService.Domain.Measures;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

/// <summary>What happens to cases while nobody does anything, and to families, on a real socket with a clock of its own.</summary>
public sealed class DeskLifeTests : IAsyncLifetime
{
    private const string Route = "/api/v1/complaints";

    // Thursday 5 March 2026, nine in the morning in Shanghai.
    private readonly ShiftedClock clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private readonly RunningServer server;

    public DeskLifeTests() => server = new RunningServer(clock);

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Case_LeftAlone_ClimbsTheLadderOnce_AcrossARestartAndAMissedWeek()
    {
        using (var desk = await server.ClientAsync("desk", "north")) await ReceiveAsync(desk, new { text = "How do I read my meter?", kind = "consultation", unit = "north" });
        var number = await OnlyAsync();

        clock.Advance(TimeSpan.FromDays(5));
        await LookAsync();
        await server.RestartAsync();
        clock.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(LookAsync(), LookAsync());

        var rungs = (await EventsAsync(number)).OfType<Escalated>().ToList();
        Assert.Equal(["remind", "eve", "warn", "due", "due", "due", "due"], rungs.Select(rung => rung.Step));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], rungs.Select(rung => rung.Rung));
        await using var db = await DbAsync();
        var row = await db.Complaints.SingleAsync();
        Assert.Equal(("head", true), (row.EscalatedUnit, row.RulesMs > clock.GetUtcNow().ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task Steps_OfTheLadder_AreToldOnceByTheChannelsOfWhomTheyConcern_AcrossARestart()
    {
        int own, above, other;
        await using (var db = await DbAsync())
        {
            AlertChannel Channel(string unit, AlertSeverity least) => new(unit, $"值班 {unit}", AlertChannelKind.Email, $"{unit}@example.com", "en", least, null);
            var channels = new[] { Channel("north", AlertSeverity.Warning), Channel("head", AlertSeverity.Critical), Channel("south", AlertSeverity.Notice) };
            db.AddRange(channels);
            await db.SaveChangesAsync();
            (own, above, other) = (channels[0].Id, channels[1].Id, channels[2].Id);
        }

        using (var desk = await server.ClientAsync("desk", "north")) await ReceiveAsync(desk, new { text = "How do I read my meter?", kind = "consultation", unit = "north" });
        var number = await OnlyAsync();
        clock.Advance(TimeSpan.FromDays(5));
        await LookAsync();
        await server.RestartAsync();
        await Task.WhenAll(TellAsync(), TellAsync());
        await TellAsync();

        var steps = (await EventsAsync(number)).Select((happened, i) => (happened, place: i + 1)).Where(each => each.happened is Escalated).ToList();
        await using (var db = await DbAsync())
        {
            var messages = await db.AlertDeliveries.OrderBy(each => each.CaseSequence).ToListAsync();
            Assert.Equal(steps.Select(step => step.place), messages.Where(each => each.ChannelId == own).Select(each => each.CaseSequence!.Value));
            // One level up hears of what is overdue, and of nothing before.
            Assert.Equal(steps.Where(step => step.happened is Escalated { Step: "due" }).Select(step => step.place), messages.Where(each => each.ChannelId == above).Select(each => each.CaseSequence!.Value));
            Assert.DoesNotContain(messages, each => each.ChannelId == other);
            Assert.Empty(db.CaseTellings);
            foreach (var message in messages.Where(each => each.ChannelId == own)) message.Delivered(clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        var teller = server.Services.GetRequiredService<CaseTeller>();
        await teller.JournalAsync();
        await teller.JournalAsync();
        var told = (await EventsAsync(number)).OfType<Notified>().ToList();
        Assert.Equal(steps.Select(step => step.place), told.Select(each => each.Step).Order());
        Assert.All(told, each => Assert.Equal(("值班 north", "north", "mail"), (each.Channel, each.Unit, each.Way)));

        async Task TellAsync()
        {
            try
            {
                await server.Services.GetRequiredService<CaseTeller>().TellAsync();
            }
            catch (DbUpdateException)
            {
                // Of two that tell at once, one finds that the other has.
            }
        }
    }

    [Fact]
    public async Task Verb_SaidAfterAPauseWasOver_ComesAfterItsEnd()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var number = await ReceiveAsync(desk, new { text = "Meter reads wrong", unit = "north" });
        await DoAsync(desk, number, "acknowledge", new { });
        await DoAsync(desk, number, "pause", new { rule = "expert-test", reason = "Laboratory" });

        clock.Advance(TimeSpan.FromDays(20));
        await DoAsync(desk, number, "note", new { text = "The laboratory answered" });

        var events = await EventsAsync(number);
        var ended = events.OfType<Resumed>().Single();
        Assert.Equal((By.Rules, "expert-test"), (ended.By, ended.Rule));
        Assert.True(events.ToList().IndexOf(ended) < events.ToList().FindIndex(each => each is Noted));
        Assert.Equal(events.Select(each => each.At).Order(), events.Select(each => each.At));
    }

    [Fact]
    public async Task Lead_AnswersAndClosesForItsMembers_AndBearsTheStrictestDeadline()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var first = await ReceiveAsync(desk, new { text = "Charged twice", unit = "north" });
        clock.Advance(TimeSpan.FromHours(3));
        var lead = await ReceiveAsync(desk, new { text = "Charged twice too", unit = "north", severity = "ordinary" });
        var urgent = await ReceiveAsync(desk, new { text = "Charged twice as well", unit = "north", severity = "major" });
        var own = await DueAsync(lead);
        await DoAsync(desk, first, "join", new { lead, reason = "The same bill run" });
        await DoAsync(desk, urgent, "join", new { lead, reason = "The same bill run" });

        Assert.True(await DueAsync(lead) < own);
        Assert.Equal(await DueAsync(urgent), await DueAsync(lead));
        using (var refused = await PostAsync(desk, $"{Route}/{first}/pause", new { rule = "expert-test", reason = "r" })) Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        await DoAsync(desk, urgent, "leave", new { reason = "Another run" });
        Assert.Equal(own, await DueAsync(lead));

        await using (var db = await DbAsync())
        {
            var leading = (await ComplaintHistory.FindAsync(db, lead))!;
            Assert.Equal([first], leading.Members.Keys);
            Assert.Null((await ComplaintHistory.FindAsync(db, first))!.Next);
        }

        await AnswerAsync(lead);
        var answered = (await EventsAsync(first)).OfType<Replied>().Single();
        Assert.Equal((lead, "Both are refunded."), (answered.Lead, answered.Text));
        await DoAsync(desk, lead, "close", new { outcome = "upheld" });
        Assert.Equal(lead, (await EventsAsync(first)).OfType<Closed>().Single().Lead);
        Assert.Empty((await EventsAsync(urgent)).OfType<Replied>());
    }

    [Fact]
    public async Task Split_MakesACaseWhoseClocksRunFromWhenTheWholeWasSaid()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var whole = await ReceiveAsync(desk, new { text = "Charged twice, and the window was rude", unit = "north", complainant = new { name = "Zhou Min", phone = "13800001234" } });
        clock.Advance(TimeSpan.FromDays(1));

        await DoAsync(desk, whole, "split", new { title = "Queue at the window", text = "Waited two hours", reason = "Another department's" });

        var into = (await EventsAsync(whole)).OfType<SplitOff>().Single().Into;
        var part = (Received)(await EventsAsync(into))[0];
        Assert.Equal((whole, "Zhou Min"), (part.SplitFrom, part.Complainant.Name));
        Assert.Equal(await DueAsync(whole), await DueAsync(into));
        using var missing = await PostAsync(desk, $"{Route}/{whole}/split", new { title = "t", text = "x" });
        Assert.Equal("reason", (await missing.ReadAsync()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Storm_OfAnArea_TakesItsReportsUnderOneClock_AndAnswersThemAll()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var lin = await OfficerAsync();
        var before = await ReceiveAsync(desk, new { text = "No power in Mill Lane", kind = "fault-report", unit = "north", place = "Mill Lane" });
        var other = await ReceiveAsync(desk, new { text = "No power in the harbour", kind = "fault-report", unit = "north", place = "Harbour" });
        var storms = server.Services.GetRequiredService<StormDesk>();

        var storm = await storms.BeginAsync(lin, "north", "Mill", clock.GetUtcNow().AddHours(-1), "A line is down at the mill; crews are there.");
        var after = await ReceiveAsync(desk, new { text = "Dark since nine", kind = "fault-report", unit = "north", place = "Mill Lane 9" });
        await LookAsync();

        await using (var db = await DbAsync())
        {
            var joined = await db.Complaints.Where(row => row.Lead == storm).Select(row => row.Number).ToListAsync();
            Assert.Equal(new[] { before, after }.Order(), joined.Order());
            Assert.Null((await ComplaintHistory.FindAsync(db, before))!.Next);
            Assert.Equal(3, await db.Complaints.CountAsync(row => row.Storm == storm));
        }

        // One that an officer takes out stays out; once the event is over, reports stand alone.
        await DoAsync(desk, after, "leave", new { reason = "Another fault" });
        await storms.EndAsync(lin, storm, "Mended");
        var late = await ReceiveAsync(desk, new { text = "Dark again", kind = "fault-report", unit = "north", place = "Mill Lane 3" });
        await LookAsync();
        await AnswerAsync(storm);

        await using var read = await DbAsync();
        Assert.Equal([before], await read.Complaints.Where(row => row.Lead == storm).Select(row => row.Number).ToListAsync());
        Assert.Single((await EventsAsync(before)).OfType<Replied>());
        Assert.Empty((await EventsAsync(other)).Concat(await EventsAsync(late)).OfType<FamilyJoined>());
        var board = await server.Services.GetRequiredService<StormQueries>().ReadAsync(lin);
        Assert.Equal((1, 0, false), (Assert.Single(board.Storms).Reports, board.Storms[0].ToCall, board.Storms[0].IsOn));
    }

    [Fact]
    public async Task Month_Over_IsDrawnOnceFromAPublishedSeed_AndItsResultsCount()
    {
        using var desk = await server.ClientAsync("desk", "north");
        var lin = await OfficerAsync();
        var numbers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            numbers.Add(await ReceiveAsync(desk, new { text = $"Case {i}", kind = "consultation", unit = "north", complainant = new { name = "Zhou Min", phone = "1380000123" + i } }));
            await AnswerAsync(numbers[i]);
        }

        var nobody = await ReceiveAsync(desk, new { text = "Anonymous", kind = "consultation", unit = "north" });
        await AnswerAsync(nobody);
        var sampler = server.Services.GetRequiredService<CallBackSampler>();
        Assert.Equal(0, await sampler.DrawAsync());
        clock.Advance(TimeSpan.FromDays(30));
        await ReceiveAsync(desk, new { text = "The first of April", unit = "north" });

        Assert.Equal(2, await sampler.DrawAsync());
        await server.RestartAsync();
        Assert.Equal(0, await server.Services.GetRequiredService<CallBackSampler>().DrawAsync());

        var samples = server.Services.GetRequiredService<SampleQueries>();
        var draw = Assert.Single((await samples.ReadAsync(lin, "2026-03")).Draws);
        Assert.Equal(numbers.Order(), draw.Population);
        Assert.True(draw.IsAsPublished);
        Assert.Equal(numbers.OrderBy(number => CallBackDraw.RankOf(draw.Chosen.Seed, number), StringComparer.Ordinal).Take(2), draw.Cases.Select(each => each.Line.Number));
        Assert.False(draw.Satisfaction(4).IsKnown);
        using var again = await server.ClientAsync("desk", "north");
        await DoAsync(again, draw.Cases[0].Line.Number, "call-back", new { reached = true, rating = 5 });
        await DoAsync(again, draw.Cases[1].Line.Number, "call-back", new { reached = false });

        draw = Assert.Single((await samples.ReadAsync(lin, "2026-03")).Draws);
        Assert.Equal((new Ratio(1, 1), new Ratio(1, 2)), (draw.Satisfaction(4), draw.Reached));
        Assert.Equal("north/2026-03", (await EventsAsync(draw.Cases[0].Line.Number)).OfType<CalledBack>().Single().Sample);
    }

    /// <summary>Lin Wei, who handles the north's complaints.</summary>
    private async Task<System.Security.Claims.ClaimsPrincipal> OfficerAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
        var account = new Account("lin.wei", "Lin Wei", "north");
        Assert.True((await accounts.CreateAsync(account, "correct horse battery")).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Roles.ComplaintOfficer)).Succeeded);
        return await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
    }

    private Task<int> LookAsync() => server.Services.GetRequiredService<CaseWatch>().LookAsync();

    /// <summary>The rest of the way to an answer, as the rules would let somebody go it.</summary>
    private async Task AnswerAsync(string number)
    {
        using var desk = await server.ClientAsync("desk", "north");
        await DoAsync(desk, number, "acknowledge", new { });
        var rules = server.Services.GetRequiredService<RuleDesk>();
        await rules.ActAsync(number, (complaint, now) => complaint.Assign(new() { At = now, By = By.Rules, Officer = "lin.wei", OfficerName = "Lin Wei" }));
        await DoAsync(desk, number, "reply", new { text = "Both are refunded." });
    }

    private Task<CustomerServiceDb> DbAsync() => server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();

    private async Task<string> OnlyAsync()
    {
        await using var db = await DbAsync();
        return await db.Complaints.Select(row => row.Number).SingleAsync();
    }

    private async Task<IReadOnlyList<ComplaintEvent>> EventsAsync(string number)
    {
        await using var db = await DbAsync();
        return await ComplaintHistory.EventsAsync(db, number);
    }

    private async Task<long?> DueAsync(string number)
    {
        await using var db = await DbAsync();
        return await db.Complaints.Where(row => row.Number == number).Select(row => row.ReplyDueMs).SingleAsync();
    }

    private static async Task<string> ReceiveAsync(HttpClient desk, object body)
    {
        using var response = await PostAsync(desk, Route, body);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.ReadAsync()).GetProperty("number").GetString()!;
    }

    private static async Task<JsonElement> DoAsync(HttpClient desk, string number, string verb, object body)
    {
        using var response = await PostAsync(desk, $"{Route}/{number}/{verb}", body);
        Assert.True(response.IsSuccessStatusCode, $"{verb}: {await response.Content.ReadAsStringAsync()}");
        return await response.ReadAsync();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient desk, string path, object body) =>
        desk.PostAsync(new Uri(path, UriKind.Relative), new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
}
