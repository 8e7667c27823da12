using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Complaints.Accesses;

/// <summary>The looks at cases, one row each, on the writer's connection and inside its transaction.</summary>
internal sealed class CaseAccessTable(DbConnection connection) : IDisposable
{
    private readonly Statement add = Statement.Prepare(
        connection, "INSERT INTO case_accesses (position, number, kind, by, by_name, fields, reason, at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        DbType.Int64, DbType.String, DbType.Int32, DbType.String, DbType.String, DbType.String, DbType.String, DbType.Int64);

    public void Add(long position, CaseAccessEntry e) => add
        .Set(1, position).Set(2, e.Subject).Set(3, (int)e.Kind).Set(4, e.By.Account).Set(5, e.By.Name)
        .Set(6, e.Fields.Count == 0 ? null : string.Join(',', e.Fields)).Set(7, e.Reason).Set(8, e.Time.ToUnixTimeMilliseconds())
        .Execute();

    public void Dispose() => add.Dispose();
}
