using System.Data;
using System.Data.Common;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Complaints.Ladder;

/// <summary>
/// The steps that somebody has still to be told of, written in the transaction that takes them: so none is lost by a stop in
/// between, and none comes back when the projections are counted again.
/// </summary>
internal sealed class CaseTellingTable(DbConnection connection) : IDisposable
{
    private readonly Statement put = Statement.Prepare(connection, "INSERT INTO case_tellings (number, sequence) VALUES ($1, $2) ON CONFLICT DO NOTHING", DbType.String, DbType.Int32);

    public void Put(string number, int sequence) => put.Set(1, number).Set(2, sequence).Execute();

    public void Dispose() => put.Dispose();
}
