using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.Import;

/// <summary>Appends what an import reads in commits of a moderate size, so that the server beside it stays lively.</summary>
internal sealed class JournalSink(EventIntake intake, ImportReport report, CancellationToken cancellation)
{
    private const int CommitSize = 2_000;

    private readonly List<CallEvent> waiting = new(CommitSize);

    public async ValueTask AddAsync(CallEvent callEvent)
    {
        waiting.Add(callEvent);
        if (waiting.Count == CommitSize) await FlushAsync();
    }

    public async ValueTask FlushAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        if (waiting.Count == 0) return;
        var appended = await intake.AppendAsync([.. waiting], unit: null, CancellationToken.None);
        waiting.Clear();
        report.Accepted += appended.Accepted;
        report.Duplicates += appended.Duplicates;
    }
}
