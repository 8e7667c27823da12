using System.CommandLine;
using CustomerService.Dashboard.Desk.Attachments;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>backup FILE</c>, <c>audit verify</c>, <c>migrate</c>.</summary>
internal static class DataCommands
{
    public static Command Backup(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "The new file; never an existing one" };
        var command = new Command("backup", "Write a consistent copy of the SQLite database and of the cases' files, also while the server runs") { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = services.GetRequiredService<DataSettings>();
            if (settings.Provider == DataProvider.Postgres) throw new CommandFailedException("The data is in PostgreSQL: back it up with pg_dump.");
            var target = CommandLine.File(parsed, parsed.GetRequiredValue(file));
            if (target.Exists) throw new CommandFailedException($"{target.FullName} exists already; a backup never overwrites.");
            await services.MigrateAsync(cancellation);
            await CopyAsync(settings.ConnectionString, target.FullName, cancellation);
            await Console.Out.WriteLineAsync($"{target.FullName}: {new FileInfo(target.FullName).Length:N0} bytes, checked.");
            var files = await AttachmentBackup.WriteAsync(services.GetRequiredService<AttachmentStore>(), target.FullName, cancellation);
            if (files is not null) await Console.Out.WriteLineAsync($"{files.FullName}: {files.Length:N0} bytes, the cases' files.");
        });
        return command;
    }

    public static Command Audit(IServiceProvider services)
    {
        var verify = new Command("verify", "Prove that nobody changed, removed or reordered journal entries");
        verify.SetAction(async (_, cancellation) =>
        {
            await services.MigrateAsync(cancellation);
            await using var db = await services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync(cancellation);
            var result = await JournalAudit.VerifyAsync(db, cancellation);
            if (result.Problem is not null) throw new CommandFailedException($"{result.Problem} {result.Entries} entries before it are proved.");
            await Console.Out.WriteLineAsync($"{result.Entries} entries are as they were written. Head: {result.Head}");
        });
        return new Command("audit", "The journal's chain") { verify };
    }

    public static Command Migrate(IServiceProvider services)
    {
        var recount = new Option<bool>("--recount") { Description = "Also count everything again if the figures are counted by other settings or another version; a server that runs by those takes no more posts" };
        var command = new Command("migrate", "Bring the database to this version; the server does it at its start, too") { recount };
        command.SetAction(async (parsed, cancellation) =>
        {
            await services.MigrateAsync(cancellation);
            if (parsed.GetValue(recount)) await services.OpenJournalAsync(mayCountAgain: true, cancellation);
            await Console.Out.WriteLineAsync("The database is of this version.");
        });
        return command;
    }

    /// <summary>VACUUM INTO reads one consistent state and writes a compact file of its own; a half-written one is removed.</summary>
    private static async Task CopyAsync(string connectionString, string target, CancellationToken cancellation)
    {
        var partial = $"{target}.partial";
        File.Delete(partial);
        try
        {
            await ExecuteAsync(connectionString, "VACUUM INTO $target", partial, cancellation);
            var check = await ExecuteAsync(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString(), "PRAGMA integrity_check", null, cancellation);
            if (check as string != "ok") throw new CommandFailedException($"The copy is damaged: {check}");
            File.Move(partial, target, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql, string? target, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (target is not null) command.Parameters.AddWithValue("$target", target);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
