namespace CustomerService.Domain.Journal;

/// <summary>Entries <c>[From, To)</c> of a list, waiting for the writer.</summary>
internal sealed record Append(IReadOnlyList<JournalEntry> Entries, int From, int To)
{
    public TaskCompletionSource<AppendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
