using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;

namespace CustomerService.Domain.Complaints.Attachments;

/// <summary>The cases' files, one row each, on the writer's connection and inside its transaction.</summary>
internal sealed class CaseFileTable(DbConnection connection) : IDisposable
{
    private readonly Statement add = Statement.Prepare(
        connection, "INSERT INTO case_files (file_id, number, hash, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT (file_id) DO NOTHING",
        DbType.String, DbType.String, DbType.String, DbType.Int64);

    /// <summary>Notes the file; what was noted before changes nothing.</summary>
    public void Add(string number, FileAttached file) => add.Set(1, file.FileId).Set(2, number).Set(3, file.Hash).Set(4, file.Bytes).Execute();

    public void Dispose() => add.Dispose();
}
