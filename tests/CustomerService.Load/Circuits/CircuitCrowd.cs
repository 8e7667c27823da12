namespace CustomerService.Load.Circuits;

/// <summary>Many open pages of one person.</summary>
internal sealed class CircuitCrowd(List<Circuit> circuits) : IAsyncDisposable
{
    public int Size => circuits.Count;

    public static async Task<CircuitCrowd> OpenAsync(Person person, string path, int count, CircuitTally tally)
    {
        var circuits = new List<Circuit>();
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var circuit = await Circuit.OpenAsync(number, await person.VisitAsync(path), person.Cookies, tally);
            lock (circuits) circuits.Add(circuit);
        });
        return new CircuitCrowd(circuits);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var circuit in circuits) await circuit.DisposeAsync();
    }
}
