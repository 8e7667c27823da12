namespace CustomerService.Domain.Journal;

/// <summary>Entries <c>[From, To)</c> of a list, laid out and waiting for the writer.</summary>
/// <param name="entries">The list.</param>
/// <param name="unit">The unit their sender speaks for; null for the whole organisation.</param>
/// <param name="from">The first of them.</param>
/// <param name="to">The one after the last.</param>
internal sealed class Append(IReadOnlyList<JournalEntry> entries, string? unit, int from, int to)
{
    private readonly JournalForms forms = JournalForms.Of(entries, from, to);
    private readonly TaskCompletionSource<AppendResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Unit => unit;

    public int From => from;

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
