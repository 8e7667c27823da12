using CustomerService.Dashboard.Desk.Ladder;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Ladder;

/// <summary>What the ladder and the pauses do to cases while nobody does anything.</summary>
public sealed class LadderAtTheDeskTests : DeskOnAClock
{
    [Fact]
    public async Task Case_LeftAlone_ClimbsTheLadderOnce_AcrossARestartAndAMissedWeek()
    {
        using (var desk = await Server.ClientAsync("desk", "north")) await ReceiveAsync(desk, new { text = "How do I read my meter?", kind = "consultation", unit = "north" });
        var number = await OnlyAsync();

        Clock.Advance(TimeSpan.FromDays(5));
        await LookAsync();
        await Server.RestartAsync();
        Clock.Advance(TimeSpan.FromDays(3));
        await Task.WhenAll(LookAsync(), LookAsync());

        var rungs = (await EventsAsync(number)).OfType<Escalated>().ToList();
        Assert.Equal(["remind", "eve", "warn", "due", "due", "due", "due"], rungs.Select(rung => rung.Step));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], rungs.Select(rung => rung.Rung));
        await using var db = await DbAsync();
        var row = await db.Complaints.SingleAsync();
        Assert.Equal(("head", true), (row.EscalatedUnit, row.RulesMs > Clock.GetUtcNow().ToUnixTimeMilliseconds()));
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

        using (var desk = await Server.ClientAsync("desk", "north")) await ReceiveAsync(desk, new { text = "How do I read my meter?", kind = "consultation", unit = "north" });
        var number = await OnlyAsync();
        Clock.Advance(TimeSpan.FromDays(5));
        await LookAsync();
        await Server.RestartAsync();
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
            foreach (var message in messages.Where(each => each.ChannelId == own)) message.Delivered(Clock.GetUtcNow());
            await db.SaveChangesAsync();
        }

        var teller = Server.Services.GetRequiredService<CaseTeller>();
        await teller.JournalAsync();
        await teller.JournalAsync();
        var told = (await EventsAsync(number)).OfType<Notified>().ToList();
        Assert.Equal(steps.Select(step => step.place), told.Select(each => each.Step).Order());
        Assert.All(told, each => Assert.Equal(("值班 north", "north", "mail"), (each.Channel, each.Unit, each.Way)));

        async Task TellAsync()
        {
            try
            {
                await Server.Services.GetRequiredService<CaseTeller>().TellAsync();
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
        using var desk = await Server.ClientAsync("desk", "north");
        var number = await ReceiveAsync(desk, new { text = "Meter reads wrong", unit = "north" });
        await DoAsync(desk, number, "acknowledge", new { });
        await DoAsync(desk, number, "pause", new { rule = "expert-test", reason = "Laboratory" });

        Clock.Advance(TimeSpan.FromDays(20));
        await DoAsync(desk, number, "note", new { text = "The laboratory answered" });

        var events = await EventsAsync(number);
        var ended = events.OfType<Resumed>().Single();
        Assert.Equal((By.Rules, "expert-test"), (ended.By, ended.Rule));
        Assert.True(events.ToList().IndexOf(ended) < events.ToList().FindIndex(each => each is Noted));
        Assert.Equal(events.Select(each => each.At).Order(), events.Select(each => each.At));
    }
}
