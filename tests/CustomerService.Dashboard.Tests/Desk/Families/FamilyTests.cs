using System.Net;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Families;

/// <summary>Cases that are answered together, and parts that become cases of their own.</summary>
public sealed class FamilyTests : DeskOnAClock
{
    [Fact]
    public async Task Lead_AnswersAndClosesForItsMembers_AndBearsTheStrictestDeadline()
    {
        using var desk = await Server.ClientAsync("desk", "north");
        var first = await ReceiveAsync(desk, new { text = "Charged twice", unit = "north" });
        Clock.Advance(TimeSpan.FromHours(3));
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
        using var desk = await Server.ClientAsync("desk", "north");
        var whole = await ReceiveAsync(desk, new { text = "Charged twice, and the window was rude", unit = "north", complainant = new { name = "Zhou Min", phone = "13800001234" } });
        Clock.Advance(TimeSpan.FromDays(1));

        await DoAsync(desk, whole, "split", new { title = "Queue at the window", text = "Waited two hours", reason = "Another department's" });

        var into = (await EventsAsync(whole)).OfType<SplitOff>().Single().Into;
        var part = (Received)(await EventsAsync(into))[0];
        Assert.Equal((whole, "Zhou Min"), (part.SplitFrom, part.Complainant.Name));
        Assert.Equal(await DueAsync(whole), await DueAsync(into));
        using var missing = await PostAsync(desk, $"{Route}/{whole}/split", new { title = "t", text = "x" });
        Assert.Equal("reason", (await missing.ReadAsync()).GetProperty("field").GetString());
    }
}
