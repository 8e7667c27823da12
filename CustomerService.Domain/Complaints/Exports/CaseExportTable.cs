using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Complaints.Exports;

/// <summary>The exports, one row each, on the writer's connection and inside its transaction.</summary>
internal sealed class CaseExportTable : IDisposable
{
    private readonly Statement ask;
    private readonly Statement decide;
    private readonly Statement take;

    public CaseExportTable(DbConnection connection)
    {
        ask = Statement.Prepare(connection, """
            INSERT INTO case_exports (id, filter, format, is_unmasked, reason, scope, asked_by, asked_by_name, asked_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING
            """, DbType.String, DbType.String, DbType.Int32, DbType.Int32, DbType.String, DbType.String, DbType.String, DbType.String, DbType.Int64);
        decide = Statement.Prepare(
            connection, "UPDATE case_exports SET is_approved = $2, decided_by = $3, decided_by_name = $4, decided_ms = $5, answer = $6 WHERE id = $1",
            DbType.String, DbType.Int32, DbType.String, DbType.String, DbType.Int64, DbType.String);
        take = Statement.Prepare(connection, "UPDATE case_exports SET taken_ms = $2 WHERE id = $1", DbType.String, DbType.Int64);
    }

    public void Add(CaseExportEntry e)
    {
        var at = e.Time.ToUnixTimeMilliseconds();
        switch (e.Step)
        {
            case CaseExportStep.Asked:
                ask.Set(1, e.Subject).Set(2, e.Filter ?? "").Set(3, (int)(e.Format ?? CaseExportFormat.Csv)).Set(4, e.IsUnmasked ? 1 : 0).Set(5, e.Reason ?? "")
                    .Set(6, e.Scope ?? "").Set(7, e.By.Account).Set(8, e.By.Name).Set(9, at).Execute();
                break;
            case CaseExportStep.Approved or CaseExportStep.Refused:
                decide.Set(1, e.Subject).Set(2, e.Step == CaseExportStep.Approved ? 1 : 0).Set(3, e.By.Account).Set(4, e.By.Name).Set(5, at).Set(6, e.Reason).Execute();
                break;
            case CaseExportStep.Taken:
                take.Set(1, e.Subject).Set(2, at).Execute();
                break;
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[ask, decide, take]) statement.Dispose();
    }
}
