namespace CustomerService.Domain.Hotline.Replay;

/// <summary>The starts of the exchanges, as far as they count at a moment.</summary>
internal sealed class ReplayStarts(ILookup<string, (long TimeMs, long Position)> starts)
{
    public IReadOnlyList<long> Of(string source, ReplayCut cut) =>
        [.. starts[source].Where(start => cut.Holds(start.TimeMs, start.Position)).Select(start => start.TimeMs).Order()];
}
