using CsCheck;
using CustomerService.Domain.Data;
using CustomerService.Domain.Tests.Data;
using CustomerService.Domain.Tests.Hotline;
using Xunit;

namespace CustomerService.Domain.Tests.Journal;

public sealed class JournalPropertyTests
{
    public static TheoryData<DataProvider> Engines => TestDatabase.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Append_AnyOrderAnyDuplicationAnyRestart_KeepsTheSameFigures(DataProvider engine) =>
        await Gen.Select(Days.Gen40, Gen.Int).SampleAsync(async (events, seed) =>
        {
            await using var straight = await TestDatabase.CreateAsync(engine);
            await using (var open = await OpenJournal.OpenAsync(straight)) await open.AppendAsync(events);

            await using var muddled = await TestDatabase.CreateAsync(engine);
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
        }, iter: engine == DataProvider.Sqlite ? 40 : 10, threads: 1);
}
