using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>
/// Server CPU of one update of one open hotline page, beside a component of plain markup in which as many values change. What the
/// events themselves cost is measured without a page and taken off.
/// </summary>
internal static class TickCost
{
    private const int Events = 60;

    public static async Task RunAsync(Scale scale, Report report)
    {
        var (ours, edits) = await ProductAsync(scale, report);
        var bare = await BareAsync(scale, edits);
        report.Ratio($"An update of the hotline page, {edits} edits", ours, bare, "µs of server CPU, plain markup with as many", 2);
    }

    private static async Task<(double Micros, int Edits)> ProductAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var person = await Person.FirstAsync(server.Address, await server.Invitation);
        using var producer = new EventProducer(server, Events);
        await producer.RunAsync(scale.WarmUp);
        var cpu = server.Cpu;
        await producer.RunAsync(scale.Length);
        var events = server.Cpu - cpu;

        var tally = new CircuitTally();
        await using var crowd = await CircuitCrowd.OpenAsync(person, "/hotline/CSG", scale.Circuits, tally);
        await producer.RunAsync(scale.WarmUp);
        var (batches, edits, bytes) = (tally.Batches, tally.Edits, tally.Bytes);
        cpu = server.Cpu;
        await producer.RunAsync(scale.Length);
        var used = server.Cpu - cpu - events;
        var ticks = scale.Length.TotalMilliseconds / Figures.EveryMs * crowd.Size;
        report.Note($"{crowd.Size:N0} circuits: {(tally.Batches - batches) / ticks:N2} render batches, {(tally.Edits - edits) / ticks:N1} edits and {(tally.Bytes - bytes) / ticks:N0} bytes an update; the events alone {events / scale.Length:P1} of a core");
        return (used.TotalMicroseconds / ticks, (int)Math.Round((tally.Edits - edits) / ticks));
    }

    private static async Task<double> BareAsync(Scale scale, int edits)
    {
        await using var server = await ServerProcess.YardstickAsync(PlainBoard.Name);
        using var person = Person.Stranger(server.Address);
        await using var crowd = await CircuitCrowd.OpenAsync(person, "/plain", scale.Circuits, new CircuitTally());
        await Figures.ChangeAsync(server, edits, scale.WarmUp);
        var cpu = server.Cpu;
        await Figures.ChangeAsync(server, edits, scale.Length);
        return (server.Cpu - cpu).TotalMicroseconds / (scale.Length.TotalMilliseconds / Figures.EveryMs * crowd.Size);
    }
}
