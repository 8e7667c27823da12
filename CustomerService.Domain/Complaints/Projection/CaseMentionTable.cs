using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>For whom the cases' notes are meant, on the writer's connection.</summary>
internal sealed class CaseMentionTable(DbConnection connection) : IDisposable
{
    private readonly Statement put = Statement.Prepare(
        connection,
        "INSERT INTO case_mentions (user_name, number, sequence) VALUES ($1, $2, $3) ON CONFLICT (user_name, number) DO UPDATE SET sequence = excluded.sequence",
        DbType.String, DbType.String, DbType.Int32);

    public void Put(string number, int sequence, Noted note)
    {
        foreach (var name in note.Mentions) put.Set(1, name).Set(2, number).Set(3, sequence).Execute();
    }

    public void Dispose() => put.Dispose();
}
