using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;

namespace CustomerService.Dashboard.Live;

/// <summary>
/// Before the first request is taken: the tables are of this version, the journal is open at its end and the board stands
/// at the same position.
/// </summary>
internal sealed class JournalStartup(CustomerServiceDbFactory databases, Organizations organizations, Journal journal, LiveBoard board, IEnumerable<PaperRegister> registers, TimeProvider clock, ILogger<JournalStartup> log) : IHostedService
{
    private const long ProgressEvery = 100_000;

    /// <summary>Whether all of that is done.</summary>
    public bool IsDone { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await databases.MigrateAsync(cancellationToken);
        journal.LoadWith((db, position) => board.LoadAsync(db, organizations.Current, position, clock.GetUtcNow()));
        journal.Listen(commit =>
        {
            if (commit.HasBegunAnew) board.Clear();
            board.Apply(commit.Changes, commit.Position, commit.At);
        });
        foreach (var register in registers) register.Attach(journal);
        journal.CountedAgain += (done, all) =>
        {
            if (done / ProgressEvery != (done - 1) / ProgressEvery || done == all) log.LogInformation("Counting the figures again: {Done} of {All} entries", done, all);
        };
        await journal.StartAsync(cancellationToken);
        IsDone = true;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        IsDone = false;
        return Task.CompletedTask;
    }
}
