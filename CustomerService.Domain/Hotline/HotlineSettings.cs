namespace CustomerService.Domain.Hotline;

/// <summary>
/// The choices the regulations leave open (CSG 3.3 names the figures, not their limits), each with its stated default. Figures already kept were
/// counted with the settings of their time; a change recounts them from the journal.
/// </summary>
public sealed record HotlineSettings
{
    /// <summary>T of the service level: answered within at most this wait. Default 20 s (SL-3 of docs/glossary.md).</summary>
    public TimeSpan TargetWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Callers who hang up within at most this wait are left out of the rates; zero excludes none.</summary>
    public TimeSpan ShortAbandon { get; init; } = TimeSpan.Zero;

    /// <summary>Names the counting rules, so that figures kept under others are recounted.</summary>
    public string Fingerprint => $"fold-9;target={TargetWait.TotalMilliseconds:F0};short={ShortAbandon.TotalMilliseconds:F0}";

    /// <summary>The rules, and how what they counted is kept: a version that knew no running hours would not find them, and counts again.</summary>
    internal string KeptAs => $"{Fingerprint};running";

    /// <summary>Whether sums kept so need not be counted again: those from before hours ran have none, and are otherwise alike.</summary>
    internal bool IsKeptAs(string kept) => kept == KeptAs || kept == Fingerprint;
}
