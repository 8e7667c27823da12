namespace CustomerService.Domain.Journal;

/// <summary>The journal could not be written (disk full, database gone): nothing of the append was kept, it can be repeated.</summary>
public sealed class JournalUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
