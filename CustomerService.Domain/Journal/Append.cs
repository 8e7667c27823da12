using CustomerService.Domain.Hotline;

namespace CustomerService.Domain.Journal;

/// <summary>Events <c>[From, To)</c> of a list, waiting for the writer.</summary>
internal sealed record Append(IReadOnlyList<CallEvent> Events, int From, int To)
{
    public TaskCompletionSource<AppendResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
