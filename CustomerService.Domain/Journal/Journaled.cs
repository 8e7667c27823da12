namespace CustomerService.Domain.Journal;

/// <summary>An entry and its place in the journal.</summary>
public readonly record struct Journaled(long Position, JournalEntry Entry);
