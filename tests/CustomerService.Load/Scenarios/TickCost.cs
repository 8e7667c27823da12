using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// Server CPU of one update of one open hotline page, beside a component of plain markup in which as many values change. What the
/// events themselves cost is measured on a second server without a page, and taken off. All three stand from the beginning, are
/// warmed up alike and measured in turns, so that what disturbs the machine for a while, or is still being compiled, disturbs all;
/// the medians are told.
/// </summary>
internal static class TickCost
{
    private const int Events = 60;
    private const int Rounds = 7;

    /// <summary>About what a page changes an update, for the warm-up of the plain board.</summary>
    private const int UsualEdits = 110;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var product = await ServerProcess.ProductAsync();
        await using var quiet = await ServerProcess.ProductAsync();
        await using var plain = await ServerProcess.YardstickAsync(PlainBoard.Name);
        using var person = await Person.FirstAsync(product.Address, await product.Invitation);
        using var stranger = Person.Stranger(plain.Address);
        using var producer = new EventProducer(product, Events);
        using var besides = new EventProducer(quiet, Events);
        var tally = new CircuitTally();
        await using var pages = await CircuitCrowd.OpenAsync(person, "/hotline/CSG", scale.Circuits, tally);
        await using var boards = await CircuitCrowd.OpenAsync(stranger, "/plain", scale.Circuits, new CircuitTally());
        await Task.WhenAll(producer.RunAsync(scale.WarmUp), besides.RunAsync(scale.WarmUp), Figures.ChangeAsync(plain, UsualEdits, scale.WarmUp));

        var turn = scale.Length / Rounds;
        var updates = turn.TotalMilliseconds / Figures.EveryMs * pages.Size;
        var (ours, theirs, events, ratios, edits) = (new Turns(), new Turns(), new Turns(), new Turns(), new Turns());
        var (batches, bytes) = (new Turns(), new Turns());
        for (var i = 0; i < Rounds; i++)
        {
            events.Add(await CpuAsync(quiet, () => besides.RunAsync(turn)) / updates);
            var before = (tally.Edits, tally.Batches, tally.Bytes);
            ours.Add((await CpuAsync(product, () => producer.RunAsync(turn)) / updates) - events.Last);
            edits.Add((tally.Edits - before.Edits) / updates);
            batches.Add((tally.Batches - before.Batches) / updates);
            bytes.Add((tally.Bytes - before.Bytes) / updates);
            theirs.Add(await CpuAsync(plain, () => Figures.ChangeAsync(plain, (int)Math.Round(edits.Last), turn)) / updates);
            ratios.Add(ours.Last / theirs.Last);
        }

        report.Note($"{pages.Size:N0} circuits: {batches.Median:N2} render batches, {edits.Median:N1} edits and {bytes.Median:N0} bytes an update");
        report.Note($"turns of {turn.TotalSeconds:N1} s: {ours} against {theirs} µs, after {events} µs for the events; half of the ratios from {ratios.LowerQuarter:N2} to {ratios.UpperQuarter:N2}×");
        report.Ratio($"An update of the hotline page, {edits.Median:N0} edits", ours.Median, theirs.Median, "µs of server CPU, plain markup with as many", 2);
    }

    private static async Task<double> CpuAsync(ServerProcess server, Func<Task> work)
    {
        var cpu = server.Cpu;
        await work();
        return (server.Cpu - cpu).TotalMicroseconds;
    }
}
