using CustomerService.Dashboard.Desk.Notices;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Time;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Notices;

/// <summary>A notice says which promised dates it moves before anybody records it.</summary>
public sealed class MovedPromisesTests : DeskOnAClock
{
    private static readonly HolidayNotice NewYear = new(2027, "国务院办公厅关于2027年部分节假日安排的通知", [new(new(2027, 1, 1), "元旦", true), new(new(2027, 1, 4), "元旦", true), new(new(2027, 1, 5), "元旦", true)]);

    [Fact]
    public async Task Notice_LookedAt_NamesTheProvisionalDatesItMovesAndMovesNone_UntilItIsRecorded()
    {
        using var desk = await Server.ClientAsync("desk");
        var firm = await ReceiveAsync(desk, new { text = "Charged twice", unit = "north" });
        Clock.Advance(new DateTimeOffset(2026, 12, 29, 2, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        var number = await ReceiveAsync(desk, new { text = "Charged twice", unit = "north" });
        var hidden = await ReceiveAsync(desk, new { text = "Takes money", kind = "report", category = "violation", unit = "north" });
        var before = await DueAsync(number);

        var moved = await Server.Services.GetRequiredService<MovedPromises>().ByAsync(NewYear);

        var reply = Assert.Single(moved, each => each.Clock == ClockKind.Reply);
        Assert.Equal((number, "North", before), (reply.Number, reply.Unit, reply.Before.ToUnixTimeMilliseconds()));
        Assert.True(reply.After > reply.Before);
        Assert.DoesNotContain(moved, each => each.Number == firm || each.Number == hidden);
        Assert.Equal(before, await DueAsync(number));

        Server.Services.GetRequiredService<WorkingCalendars>().Record(NewYear, Clock.GetUtcNow(), "admin");
        await LookAsync();

        Assert.Equal(reply.After.ToUnixTimeMilliseconds(), await DueAsync(number));
        Assert.Single((await EventsAsync(number)).OfType<PromisesRenewed>());
        Assert.Single((await EventsAsync(hidden)).OfType<PromisesRenewed>());
    }
}
