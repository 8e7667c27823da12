using System.Diagnostics;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Replay;

namespace CustomerService.Benchmarks;

/// <summary>
/// A jump in the time machine after a short and after a long past. Both journals have the same number of calls a day; the
/// long one only has more days. Runs alternate, so that what the machine does meanwhile meets both alike.
/// </summary>
internal static class ReplayBenchmark
{
    private const int CallsADay = 12_000;
    private const int Jumps = 15;

    private static readonly DateTimeOffset LastDay = new(2026, 12, 30, 16, 0, 0, TimeSpan.Zero);

    /// <param name="small">Days of the short past (about 38,000 events each).</param>
    /// <param name="large">Days of the long one.</param>
    public static async Task RunAsync(int small, int large)
    {
        await using var shorter = await Workbench.CreateAsync();
        await using var longer = await Workbench.CreateAsync();
        await FillAsync(shorter, small);
        await FillAsync(longer, large);
        await CompareAsync(shorter, longer);
    }

    /// <summary>The jumps alone, into pasts that stand already.</summary>
    public static async Task RunAsync(string small, string large) =>
        await CompareAsync(await Workbench.CreateAsync(small), await Workbench.CreateAsync(large));

    /// <summary>Fills a directory through the journal's own write path, so that a long past can be made before the hour of measuring.</summary>
    public static async Task FillAsync(string directory, int days) => await FillAsync(await Workbench.CreateAsync(directory), days);

    private static async Task CompareAsync(Workbench shorter, Workbench longer)
    {
        var (few, many) = (await EventsAsync(shorter), await EventsAsync(longer));
        foreach (var reading in Enum.GetValues<ReplayReading>())
        {
            List<double> ours = [], theirs = [];
            for (var i = -3; i < Jumps; i++)
            {
                // Never the same moment twice: what was just read is no measure of a jump.
                var at = LastDay.AddHours(9).AddMinutes(i * 7);
                var (first, second) = (await JumpAsync(shorter, reading, at), await JumpAsync(longer, reading, at));
                if (i < 0) continue;
                theirs.Add(first);
                ours.Add(second);
            }

            Report.AtMost($"A jump ({reading}) into days of {CallsADay:N0} calls, {many:N0} events in the journal against {few:N0}", Report.Median(ours), Report.Median(theirs), "ms", 1.2);
        }
    }

    private static async Task<long> EventsAsync(Workbench bench)
    {
        var (journal, _) = await bench.OpenAsync(new Moving { Now = LastDay.AddDays(1) });
        var position = journal.Position;
        await journal.DisposeAsync();
        return position;
    }

    private static async Task FillAsync(Workbench bench, int days)
    {
        var clock = new Moving();
        var first = LastDay.AddDays(1 - days);
        clock.Now = first;
        var (journal, _) = await bench.OpenAsync(clock);
        for (var day = 0; day < days; day++)
        {
            var traffic = Traffic.Calls(CallsADay, Workbench.Queues, first.AddDays(day), TimeSpan.FromHours(10), $"day{day}")
                .Concat(States(first.AddDays(day), day)).OrderBy(e => e.Time);
            foreach (var batch in traffic.Chunk(2_000))
            {
                clock.Now = batch[^1].Time.AddMilliseconds(200);
                await journal.AppendAsync(batch);
            }
        }

        await journal.DisposeAsync();
    }

    /// <summary>Two hundred agents who sit down, pause and leave.</summary>
    private static IEnumerable<CallEvent> States(DateTimeOffset start, int day) =>
        from agent in Enumerable.Range(0, 200)
        from step in Enumerable.Range(0, 20)
        select new CallEvent
        {
            Source = "bench", Id = $"state-{day}-{agent}-{step}", Type = CallEventType.AgentState, Subject = $"agent-{agent}", Time = start.AddMinutes((step * 29) + (agent % 13)),
            State = step == 19 ? AgentState.LoggedOut : step % 2 == 0 ? AgentState.Available : AgentState.Paused, Queues = step == 0 ? [$"q{agent % Workbench.Queues}"] : null,
        };

    private static async Task<double> JumpAsync(Workbench bench, ReplayReading reading, DateTimeOffset at)
    {
        var started = Stopwatch.GetTimestamp();
        var session = new ReplaySession(bench.Contexts, bench.Tree, new HotlineSettings(), new IntakeSettings(), Workbench.Zone, "CSG", reading);
        var snapshot = await session.AtAsync(at);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (snapshot!.Windows[Domain.Hotline.Live.LiveWindow.Today].Offered == 0) throw new InvalidOperationException("The moment shows no call.");
        return took;
    }

    private sealed class Moving : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
