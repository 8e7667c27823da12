using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// Officers with the work list open, while a program changes cases on everybody's first page. Each change writes a word into a
/// title that no other change has; a screen has it when the word is in one of its render batches.
/// </summary>
internal static class DeskChanges
{
    private const string Route = "/api/v1/complaints";
    private const string Officer = "demo.supervision";
    private const int Cases = 400;
    private const int ChangesPerSecond = 2;

    /// <summary>The live tick, and a second to read the list anew for everybody on the cores that the officers' clients use as well.</summary>
    private const double MostMs = 250 + 1_000;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync(demoPeople: true);
        using var client = server.Client();
        for (var i = 0; i < Cases; i++) await PostAsync(client, Route, new { kind = "complaint", category = "bill-wrong", title = $"电费差错 {i}", text = $"第 {i} 件：电费与上月不符。", unit = $"U{i % ServerProcess.Units}" });
        var shown = (await client.GetFromJsonAsync<JsonElement>($"{Route}?standing=open&take=20")).GetProperty("complaints").EnumerateArray().Select(line => line.GetProperty("number").GetString()!).ToList();

        var watch = new Watch();
        var tally = new CircuitTally { Seen = watch.Look };
        using var person = await Person.OfDemoAsync(server.Address, Officer);
        await using var officers = await CircuitCrowd.OpenAsync(person, "/desk", scale.Circuits, tally);
        await ChangeAsync(client, shown, scale.WarmUp, watch);
        await watch.SettleAsync(officers.Size);
        watch.Begin();
        var cpu = server.Cpu;
        var refused = await ChangeAsync(client, shown, scale.Length, watch);
        var used = server.Cpu - cpu;
        var lacking = await watch.SettleAsync(officers.Size);

        report.Note($"{officers.Size:N0} officers, {watch.Changes:N0} changes in {scale.Length.TotalSeconds:N0} s; server CPU {used / scale.Length:P0} of a core");
        report.Note($"change to the officers' screens: {watch.Latencies.Text}");
        report.None("Officers lost", tally.Lost);
        report.None("Changes refused", refused);
        report.None("Changes that a screen lacks, over all screens", lacking.Sum());
        report.None("Screens that lack a change", lacking.Count);
        report.Bound("Change to the screens, p95", watch.Latencies.At(95), "ms", MostMs);
    }

    private static async Task<int> ChangeAsync(HttpClient client, List<string> numbers, TimeSpan length, Watch watch)
    {
        var (started, refused) = (Stopwatch.GetTimestamp(), 0);
        for (var change = 0; Stopwatch.GetElapsedTime(started) < length; change++)
        {
            var word = watch.Next();
            using var answer = await client.PostAsJsonAsync($"{Route}/{numbers[change % numbers.Count]}/amend", new { title = $"电费差错 {word}", reason = "更正标题" });
            if (!answer.IsSuccessStatusCode) refused++;
            var wait = TimeSpan.FromSeconds((change + 1.0) / ChangesPerSecond) - Stopwatch.GetElapsedTime(started);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
        }

        return refused;
    }

    private static async Task PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Knows when each word was sent, and finds the words in what the screens receive.</summary>
    private sealed class Watch
    {
        private readonly ConcurrentDictionary<int, Word> sent = new();
        private int last;

        public Latencies Latencies { get; private set; } = new();

        public int Changes { get; private set; }

        public void Begin() => (Latencies, Changes) = (new(), 0);

        public string Next()
        {
            var word = string.Create(CultureInfo.InvariantCulture, $"change-{++last:000000}");
            sent[last] = new Word(System.Text.Encoding.ASCII.GetBytes(word), Stopwatch.GetTimestamp());
            Changes++;
            return word;
        }

        public void Look(int screen, byte[] batch)
        {
            foreach (var word in sent.Values)
            {
                if (batch.AsSpan().IndexOf(word.Bytes) >= 0 && word.Screens.TryAdd(screen, true)) Latencies.Since(word.SentAt);
            }
        }

        /// <summary>Waits until every screen has every change, at most ten seconds, and forgets them.</summary>
        /// <returns>How many changes each screen lacks that lacks any.</returns>
        public async Task<IReadOnlyList<int>> SettleAsync(int screens)
        {
            for (var tried = 0; tried < 100 && sent.Values.Any(word => word.Screens.Count < screens); tried++) await Task.Delay(100);
            List<int> lacking = [.. Enumerable.Range(0, screens).Select(screen => sent.Values.Count(word => !word.Screens.ContainsKey(screen))).Where(lacks => lacks > 0)];
            sent.Clear();
            return lacking;
        }

        private sealed record Word(byte[] Bytes, long SentAt)
        {
            /// <summary>Each screen counts once, however often it is sent the word.</summary>
            public ConcurrentDictionary<int, bool> Screens { get; } = new();
        }
    }
}
