using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Hotline;
using Xunit;

namespace CustomerService.Domain.Tests.Journal;

public sealed class JournalPropertyTests
{
    [Fact]
    public async Task Append_AnyOrderAnyDuplicationAnyRestart_KeepsTheSameFigures() =>
        await Gen.Select(Days.Gen40, Gen.Int).SampleAsync(async (events, seed) =>
        {
            await using var straight = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            await using (var open = await OpenJournal.OpenAsync(straight)) await open.AppendAsync(events);

            await using var muddled = await TestDatabase.CreateAsync(DataProvider.Sqlite);
            var random = new Random(seed);
            var arrivals = events.Concat(events.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(arrivals);
            foreach (var batch in arrivals.Chunk(1 + random.Next(7)))
            {
                // Every batch may be the first after a restart.
                await using var open = await OpenJournal.OpenAsync(muddled);
                await open.AppendAsync(batch);
            }

            return await JournalTests.RollupsAsync(straight) == await JournalTests.RollupsAsync(muddled);
        }, iter: 40, threads: 1);
}
