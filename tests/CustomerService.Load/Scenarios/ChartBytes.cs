using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>Bytes over the circuit of the whole hotline page for each publication, chart included, while one call a tick changes about ten figures.</summary>
internal static class ChartBytes
{
    private const double Most = 4096;
    private const int Events = 60;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var person = await Person.FirstAsync(server.Address, await server.Invitation);
        using var producer = new EventProducer(server, Events);
        var tally = new CircuitTally();
        await using var crowd = await CircuitCrowd.OpenAsync(person, "/hotline/CSG", 1, tally);
        await producer.RunAsync(scale.WarmUp);
        var (batches, edits, bytes, calls) = (tally.Batches, tally.Edits, tally.Bytes, tally.Calls);
        await producer.RunAsync(scale.Length);
        var ticks = scale.Length.TotalMilliseconds / Figures.EveryMs;
        report.Note($"{(tally.Edits - edits) / ticks:N1} edits in {(tally.Batches - batches) / ticks:N2} render batches and {(tally.Calls - calls) / ticks:N2} calls of the chart's script a tick");
        report.Bound("Bytes over a circuit a tick", (tally.Bytes - bytes) / ticks, "bytes", Most);
    }
}
