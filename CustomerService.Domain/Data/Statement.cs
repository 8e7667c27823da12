using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CustomerService.Domain.Data;

/// <summary>
/// A prepared statement on the writer's connection, its parameters <c>$1, $2 …</c> on both engines. EF owns the schema and
/// the connection; the write path goes past its change tracker because that costs two thirds of the rate.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand command;
    private readonly DbParameter[] parameters;

    public Statement(DbConnection connection, string sql, params DbType[] types)
    {
        command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the calling class.
        command.CommandText = sql;
#pragma warning restore CA2100
        parameters = new DbParameter[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].DbType = types[i];
            if (command is SqliteCommand) parameters[i].ParameterName = $"${i + 1}";
            command.Parameters.Add(parameters[i]);
        }

        if (types.Length > 0) command.Prepare();
    }

    /// <summary>Sets the parameter <c>$index</c>, from 1.</summary>
    public object? this[int index]
    {
        set => parameters[index - 1].Value = value ?? DBNull.Value;
    }

    public Statement With(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) this[i + 1] = values[i];
        return this;
    }

    /// <returns>How many rows changed.</returns>
    public int Execute() => command.ExecuteNonQuery();

    public object? Scalar() => command.ExecuteScalar() is var value and not DBNull ? value : null;

    public DbDataReader Query() => command.ExecuteReader();

    public void Dispose() => command.Dispose();
}
