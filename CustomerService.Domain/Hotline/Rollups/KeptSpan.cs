namespace CustomerService.Domain.Hotline.Rollups;

/// <summary>Whole kept intervals of one length: those that begin in <c>[FromMs, ToMs)</c>, UTC milliseconds.</summary>
internal readonly record struct KeptSpan(RollupGrain Grain, long FromMs, long ToMs)
{
    public bool Holds(long startMs) => startMs >= FromMs && startMs < ToMs;
}
