using CustomerService.Load.Circuits;
using CustomerService.Load.Measures;
using CustomerService.Load.Producers;
using CustomerService.Load.Servers;

namespace CustomerService.Load.Scenarios;

/// <summary>Managed memory of an open hotline page while figures change, after a full collection.</summary>
internal static class CircuitMemory
{
    private const double MostKiB = 1024;

    public static async Task RunAsync(Scale scale, Report report)
    {
        await using var server = await ServerProcess.ProductAsync();
        using var person = await Person.FirstAsync(server.Address, await server.Invitation);
        using var producer = new EventProducer(server, scale.EventsPerSecond);
        var tally = new CircuitTally();

        // The first pages pay for what all share.
        await using var first = await CircuitCrowd.OpenAsync(person, "/hotline/CSG", 5, tally);
        await producer.RunAsync(scale.WarmUp);
        var before = await server.LiveBytesAsync();
        await using var crowd = await CircuitCrowd.OpenAsync(person, "/hotline/CSG", scale.Circuits, tally);
        await producer.RunAsync(scale.WarmUp);
        var early = (await server.LiveBytesAsync() - before) / 1024.0 / crowd.Size;
        await producer.RunAsync(scale.Length);
        var late = (await server.LiveBytesAsync() - before) / 1024.0 / crowd.Size;

        report.Note($"{crowd.Size:N0} circuits: {early:N0} KiB each at first, {late:N0} KiB after {scale.Length.TotalSeconds:N0} s of changes; the journal's own growth is in it");
        report.None("Circuits lost", tally.Lost);
        report.Bound("Managed memory of a circuit", late, "KiB", MostKiB);
    }
}
