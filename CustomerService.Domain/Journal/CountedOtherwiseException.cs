namespace CustomerService.Domain.Journal;

/// <summary>
/// The database's figures are counted by other rules than this process's (another target wait or short abandon, another version):
/// what it wrote would be counted by two rules at once. Nothing was written. A server that starts counts everything again by its own,
/// and so does <c>migrate --recount</c>.
/// </summary>
public sealed class CountedOtherwiseException() : Exception(
    "The figures in this database are counted by other rules (Hotline__TargetWait, Hotline__ShortAbandon, or another version) than this process's. "
    + "Use the server's settings, or start the server with these, or run 'migrate --recount' with them: both count everything again.");
