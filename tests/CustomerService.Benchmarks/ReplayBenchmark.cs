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

    /// <param name="small">Days of the short past (about 34,000 events each).</param>
    /// <param name="large">Days of the long one.</param>
    public static async Task RunAsync(int small, int large)
    {
        await using var shorter = await FilledAsync(small);
        await using var longer = await FilledAsync(large);
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

            Report.AtMost($"A jump ({reading}), {large} days of {CallsADay:N0} calls against {small}", Report.Median(ours), Report.Median(theirs), "ms", 1.2);
        }
    }

    private static async Task<Workbench> FilledAsync(int days)
    {
        var bench = await Workbench.CreateAsync();
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
        return bench;
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
