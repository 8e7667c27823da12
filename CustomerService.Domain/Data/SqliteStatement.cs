using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CustomerService.Domain.Data;

/// <summary>A statement of SQLite itself: values are bound without objects in between.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;

        // To SQLite $2 is a name, numbered in the order in which names first stand; ?2 is the parameter of that number.
        Check(raw.sqlite3_prepare_v3(database, sql.Replace('$', '?'), raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public override Statement Set(int index, long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, index, number) : raw.sqlite3_bind_null(statement, index));
        return this;
    }

    public override Statement Set(int index, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, index));
            return this;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= 1_024)
        {
            Span<byte> buffer = stackalloc byte[most];
            return SetUtf8(index, buffer[..Encoding.UTF8.GetBytes(value, buffer)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        SetUtf8(index, rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public override Statement Set(int index, byte[] value)
    {
        Check(raw.sqlite3_bind_blob(statement, index, value));
        return this;
    }

    public override Statement SetUtf8(int index, ReadOnlySpan<byte> value)
    {
        // A null pointer would bind NULL; an empty text is a text.
        Check(value.IsEmpty ? raw.sqlite3_bind_text(statement, index, "") : raw.sqlite3_bind_text(statement, index, value));
        return this;
    }

    public override int Execute()
    {
        var result = raw.sqlite3_step(statement);
        Close();
        if (result is not raw.SQLITE_DONE and not raw.SQLITE_ROW) Check(result);
        return raw.sqlite3_changes(database);
    }

    public override bool Read()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        Close();
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    public override void Close() => raw.sqlite3_reset(statement);

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public override string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public override byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    protected override void Dispose(bool disposing)
    {
        if (disposing) statement.Dispose();
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
    }
}
