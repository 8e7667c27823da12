using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using Microsoft.Data.Sqlite;

namespace CustomerService.Domain.Complaints.Projection;

/// <summary>What the cases are searched by, on the writer's connection; both engines index the same pieces.</summary>
internal sealed class CaseTextTable : IDisposable
{
    private const string Columns = "INSERT INTO case_texts (id, number, words, phone, phone_end, customer_number";

    private const string Update =
        "ON CONFLICT (id) DO UPDATE SET words = excluded.words, phone = excluded.phone, phone_end = excluded.phone_end, customer_number = excluded.customer_number";

    private readonly Statement put;
    private readonly Statement? index;

    public CaseTextTable(DbConnection connection)
    {
        if (connection is SqliteConnection)
        {
            put = Statement.Prepare(connection, $"{Columns}) VALUES ($1, $2, $3, $4, $5, $6) {Update}");
            index = Statement.Prepare(connection, "INSERT OR REPLACE INTO case_grams (rowid, grams) VALUES ($1, $2)");
        }
        else
        {
            put = Statement.Prepare(
                connection, $"{Columns}, grams) VALUES ($1, $2, $3, $4, $5, $6, string_to_array($7, ' ')) {Update}, grams = excluded.grams",
                DbType.Int64, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String, DbType.String);
        }
    }

    public static CaseTextRow Of(Complaint complaint, long id)
    {
        var phone = SearchText.Digits(complaint.Complainant.Phone);
        return new()
        {
            Id = id, Number = complaint.Number, Words = SearchText.Of(complaint), Phone = phone, PhoneEnd = phone is { Length: >= 9 } ? phone[^4..] : null,
            CustomerNumber = SearchText.Code(complaint.Complainant.CustomerNumber),
        };
    }

    public void Put(CaseTextRow row)
    {
        var grams = string.Join(' ', Grams.Of(row.Words));
        put.Set(1, row.Id).Set(2, row.Number).Set(3, row.Words).Set(4, row.Phone).Set(5, row.PhoneEnd).Set(6, row.CustomerNumber);
        if (index is null) put.Set(7, grams);
        put.Execute();
        index?.Set(1, row.Id).Set(2, grams).Execute();
    }

    public void Dispose()
    {
        put.Dispose();
        index?.Dispose();
    }
}
