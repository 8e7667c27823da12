using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CustomerService.Domain.Data;

/// <summary>A statement of SQLite itself: values are bound without objects in between.</summary>
internal sealed class SqliteStatement : Statement
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly nint databaseHandle;
    private readonly nint handle;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;

        // To SQLite $2 is a name, numbered in the order in which names first stand; ?2 is the parameter of that number.
        Check(raw.sqlite3_prepare_v3(database, sql.Replace('$', '?'), raw.SQLITE_PREPARE_PERSISTENT, out statement));

        // Kept alive by the objects beside them; nobody calls a statement after it was disposed.
        databaseHandle = database.DangerousGetHandle();
        handle = statement.DangerousGetHandle();
    }

    public override Statement Set(int index, long? value)
    {
        Check(value is { } number ? SqliteCalls.BindInt64(handle, index, number) : SqliteCalls.BindNull(handle, index));
        return this;
    }

    public override Statement Set(int index, string? value)
    {
        if (value is null)
        {
            Check(SqliteCalls.BindNull(handle, index));
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
        // A null pointer would bind NULL; an empty value is a value.
        Check(value.Length == 0 ? raw.sqlite3_bind_zeroblob(statement, index, 0) : SqliteCalls.BindBlob(handle, index, ref value[0], value.Length, SqliteCalls.Transient));
        return this;
    }

    public override Statement SetUtf8(int index, ReadOnlySpan<byte> value)
    {
        // A null pointer would bind NULL; an empty text is a text.
        Check(value.IsEmpty ? raw.sqlite3_bind_text(statement, index, "") : SqliteCalls.BindText(handle, index, in MemoryMarshal.GetReference(value), value.Length, SqliteCalls.Transient));
        return this;
    }

    public override int Execute()
    {
        var result = SqliteCalls.Step(handle);
        Close();
        if (result is not raw.SQLITE_DONE and not raw.SQLITE_ROW) Check(result);
        return SqliteCalls.Changes(databaseHandle);
    }

    public override bool Read()
    {
        var result = SqliteCalls.Step(handle);
        if (result == raw.SQLITE_ROW) return true;
        Close();
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    public override void Close() => _ = SqliteCalls.Reset(handle);

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
