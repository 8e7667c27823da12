using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CustomerService.Domain.Data;

/// <summary>How a writer takes the journal for itself on either engine, so that positions have no gaps and no twins.</summary>
internal static class Transactions
{
    /// <summary>"JRNL": the advisory lock under which PostgreSQL appends.</summary>
    private const string PostgresLock = "SELECT pg_advisory_xact_lock(1246908492)";

    public static void BeginWrite(this DbConnection connection)
    {
        if (connection is SqliteConnection)
        {
            connection.Run("BEGIN IMMEDIATE");
            return;
        }

        connection.Run("BEGIN");
        connection.Run(PostgresLock);
    }

    /// <summary>Everything read until <see cref="CommitWrite"/> is of one moment; nobody waits for it.</summary>
    public static void BeginRead(this DbConnection connection) => connection.Run(connection is SqliteConnection ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    public static void CommitWrite(this DbConnection connection) => connection.Run("COMMIT");

    public static void RollbackWrite(this DbConnection connection) => connection.Run("ROLLBACK");

    private static void Run(this DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
