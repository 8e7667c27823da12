namespace CustomerService.Domain.Journal;

/// <summary>Entries <c>[From, To)</c> of a list, laid out and waiting for the writer.</summary>
internal sealed class Append(IReadOnlyList<JournalEntry> entries, int from, int to)
{
    private readonly JournalForms forms = JournalForms.Of(entries, from, to);
    private readonly TaskCompletionSource<AppendResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count => to - from;

    public Task<AppendResult> Done => done.Task;

    public JournalEntry Entry(int index) => entries[from + index];

    public JournalForm Form(int index) => forms[index];

    public void Succeed(AppendResult result)
    {
        forms.Dispose();
        done.TrySetResult(result);
    }

    public void Fail(Exception cause)
    {
        forms.Dispose();
        done.TrySetException(cause);
    }
}
