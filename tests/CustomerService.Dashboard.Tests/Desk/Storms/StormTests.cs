using CustomerService.Dashboard.Desk.Storms;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Storms;

/// <summary>One outage that many report.</summary>
public sealed class StormTests : DeskOnAClock
{
    [Fact]
    public async Task Storm_OfAnArea_TakesItsReportsUnderOneClock_AndAnswersThemAll()
    {
        using var desk = await Server.ClientAsync("desk", "north");
        var lin = await OfficerAsync();
        var before = await ReceiveAsync(desk, new { text = "No power in Mill Lane", kind = "fault-report", unit = "north", place = "Mill Lane" });
        var other = await ReceiveAsync(desk, new { text = "No power in the harbour", kind = "fault-report", unit = "north", place = "Harbour" });
        var storms = Server.Services.GetRequiredService<StormDesk>();

        var storm = await storms.BeginAsync(lin, "north", "Mill", Clock.GetUtcNow().AddHours(-1), "A line is down at the mill; crews are there.");
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
        var board = await Server.Services.GetRequiredService<StormQueries>().ReadAsync(lin);
        Assert.Equal((1, 0, false), (Assert.Single(board.Storms).Reports, board.Storms[0].ToCall, board.Storms[0].IsOn));
    }
}
