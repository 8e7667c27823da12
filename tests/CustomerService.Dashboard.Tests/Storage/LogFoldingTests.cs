using CustomerService.Dashboard.Storage;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Storage;

/// <summary>What stands in the file itself is what was folded back: a copy of it without its log tells.</summary>
public sealed class LogFoldingTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task ManyCommits_BelowTheWritersLimit_AreFoldedIntoTheFile()
    {
        var journal = server.Services.GetRequiredService<Journal>();

        // Far fewer pages than those after which the writer itself would fold: short of the hundredth commit nothing is in the file.
        for (var i = 0; i < LogFolding.EveryCommits - 10; i++) await journal.AppendAsync([Offered(i)]);
        Assert.Equal(0, EntriesInTheFile());
        for (var i = LogFolding.EveryCommits - 10; i < LogFolding.EveryCommits; i++) await journal.AppendAsync([Offered(i)]);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (EntriesInTheFile() < LogFolding.EveryCommits) await Task.Delay(20, patience.Token);
    }

    private static CallEvent Offered(int number) => new()
    {
        Source = "folding", Id = $"{number}", Type = CallEventType.Offered, Subject = $"folded-{number}", Queue = "hotline-a",
        Time = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero).AddSeconds(number),
    };

    private long EntriesInTheFile()
    {
        var copy = Path.Combine(server.DataDirectory, "without-log.db");
        File.Copy(Path.Combine(server.DataDirectory, DataSettings.SqliteFileName), copy, overwrite: true);
        using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        try
        {
            connection.Open();
            using var count = connection.CreateCommand();
            count.CommandText = "SELECT COUNT(*) FROM journal";
            return (long)count.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            // Copied in the middle of a folding.
            return 0;
        }
    }
}
