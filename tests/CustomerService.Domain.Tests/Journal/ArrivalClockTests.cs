using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Hotline;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Domain.Tests.Journal;

public sealed class ArrivalClockTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Position_AtAMoment_IsTheLastThatHadArrived(DataProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var open = await OpenJournal.OpenAsync(database);
        var first = open.Time.GetUtcNow();
        for (var i = 0; i < 6; i++)
        {
            await open.AppendAsync(Reports.Offered($"call-{i}", i));
            open.Time.Advance(TimeSpan.FromMilliseconds(400));
        }

        await using var db = database.Contexts.CreateDbContext();
        Assert.Equal((0L, null), await ArrivalClock.AtAsync(db, first.AddMilliseconds(-1)));
        Assert.Equal((1L, first), await ArrivalClock.AtAsync(db, first.AddMilliseconds(399)));
        Assert.Equal((4L, first.AddMilliseconds(1_200)), await ArrivalClock.AtAsync(db, first.AddMilliseconds(1_599)));
        Assert.Equal((6L, first.AddMilliseconds(2_000)), await ArrivalClock.AtAsync(db, first.AddYears(1)));
        Assert.Equal([1, 4], await db.JournalMarks.OrderBy(mark => mark.Position).Select(mark => mark.Position).ToListAsync());
    }

    [Fact]
    public async Task Position_AnyClockThatStepsBack_FollowsTheLatestArrivalSoFar() =>
        await Gen.Select(Gen.Int[0, 9_000].Array[1, 30], Gen.Bool, Gen.Bool).SampleAsync(async (arrivals, restarts, recounts) =>
        {
            await using var database = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            var epoch = Reports.Morning.AddMinutes(5);
            var running = new List<DateTimeOffset>();
            var open = await OpenJournal.OpenAsync(database);
            foreach (var arrival in arrivals)
            {
                if (restarts && running.Count % 4 == 3)
                {
                    await open.DisposeAsync();
                    open = await OpenJournal.OpenAsync(database);
                }

                open.Time.AdjustTime(epoch.AddMilliseconds(arrival));
                await open.AppendAsync(Reports.Offered($"call-{running.Count}", 1));
                running.Add(running.Count > 0 && running[^1] > open.Time.GetUtcNow() ? running[^1] : open.Time.GetUtcNow());
            }

            await open.DisposeAsync();
            if (recounts) await (await OpenJournal.OpenAsync(database, new HotlineSettings { TargetWait = TimeSpan.FromSeconds(3) })).DisposeAsync();

            await using var db = database.Contexts.CreateDbContext();
            for (var at = -500; at <= 9_500; at += 250)
            {
                var expected = running.Count(clock => clock <= epoch.AddMilliseconds(at));
                Assert.Equal((expected, expected == 0 ? null : running[expected - 1]), await ArrivalClock.AtAsync(db, epoch.AddMilliseconds(at)));
            }
        }, iter: 25, threads: 1);
}
