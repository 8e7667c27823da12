using System.Data;
using System.Data.Common;
using System.Text;

namespace CustomerService.Domain.Data;

/// <summary>A prepared command of an ADO.NET provider.</summary>
internal sealed class CommandStatement : Statement
{
    private readonly DbCommand command;
    private DbDataReader? reader;

    public CommandStatement(DbConnection connection, string sql, DbType[] types)
    {
        command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the calling class.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var type in types)
        {
            var parameter = command.CreateParameter();
            parameter.DbType = type;
            command.Parameters.Add(parameter);
        }

        if (types.Length > 0) command.Prepare();
    }

    public override Statement Set(int index, long? value) => SetValue(index, command.Parameters[index - 1].DbType == DbType.Int32 ? (int?)value : value);

    public override Statement Set(int index, string? value) => SetValue(index, value);

    public override Statement Set(int index, byte[] value) => SetValue(index, value);

    public override Statement SetUtf8(int index, ReadOnlySpan<byte> value) => SetValue(index, Encoding.UTF8.GetString(value));

    public override int Execute() => command.ExecuteNonQuery();

    public override bool Read()
    {
        reader ??= command.ExecuteReader();
        if (reader.Read()) return true;
        Close();
        return false;
    }

    public override void Close()
    {
        reader?.Dispose();
        reader = null;
    }

    public override bool IsNull(int column) => reader!.IsDBNull(column);

    public override long Int64(int column) => Convert.ToInt64(reader!.GetValue(column));

    public override string Text(int column) => reader!.GetString(column);

    public override byte[] Blob(int column) => (byte[])reader![column];

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        Close();
        command.Dispose();
    }

    private CommandStatement SetValue(int index, object? value)
    {
        command.Parameters[index - 1].Value = value ?? DBNull.Value;
        return this;
    }
}
