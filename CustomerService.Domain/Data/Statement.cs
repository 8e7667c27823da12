using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CustomerService.Domain.Data;

/// <summary>
/// A prepared statement on the writer's connection, its parameters <c>$1, $2 …</c> on both engines. EF owns the schema and
/// the connection; the write path goes past its change tracker, and on SQLite past the provider's parameter objects, to keep
/// the rate that docs/performance.md states.
/// </summary>
internal abstract class Statement : IDisposable
{
    public static Statement Prepare(DbConnection connection, string sql, params DbType[] types) => connection is SqliteConnection sqlite
        ? new SqliteStatement(sqlite, sql)
        : new CommandStatement(connection, sql, types);

    /// <summary>Sets the parameter <c>$index</c>, from 1.</summary>
    public abstract Statement Set(int index, long? value);

    public abstract Statement Set(int index, string? value);

    public abstract Statement Set(int index, byte[] value);

    /// <summary>Sets a text given as UTF-8.</summary>
    public abstract Statement SetUtf8(int index, ReadOnlySpan<byte> value);

    /// <returns>How many rows changed.</returns>
    public abstract int Execute();

    /// <summary>Steps to the next row; the first step runs the statement, the one that finds no more ends it.</summary>
    public abstract bool Read();

    /// <summary>Ends a statement that was not read to its end.</summary>
    public abstract void Close();

    public abstract bool IsNull(int column);

    public abstract long Int64(int column);

    public abstract string Text(int column);

    public abstract byte[] Blob(int column);

    public int Int32(int column) => (int)Int64(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    /// <summary>The first column of the only row; null when there is none.</summary>
    public long? Scalar()
    {
        var value = Read() ? Int64OrNull(0) : null;
        Close();
        return value;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
