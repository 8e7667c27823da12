namespace CustomerService.Domain.Journal;

/// <summary>How far the chain of entries holds.</summary>
/// <param name="Entries">Entries that are proved.</param>
/// <param name="Head">The last proved entry's hash, in hexadecimal.</param>
/// <param name="Problem">Null, or one sentence naming the first entry that breaks the chain.</param>
public sealed record JournalAuditResult(long Entries, string Head, string? Problem);
