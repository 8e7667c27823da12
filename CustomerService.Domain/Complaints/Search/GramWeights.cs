using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>
/// Which pieces stand in so many cases that asking for them only costs time: SQLite walks the list of each piece it is asked for, and
/// that of a common one grows with the desk. What was found out is remembered, and looked at anew after some hundred searches, since a
/// desk changes slowly. It decides what is looked up, never what is found: whoever asks compares the words themselves.
/// </summary>
public sealed class GramWeights
{
    /// <summary>A piece in more than one of so many cases is common.</summary>
    private const int Share = 64;

    /// <summary>On a small desk none is worth leaving out.</summary>
    private const int Fewest = 1_000;

    private const int SearchesRemembered = 500;
    private const int MostRemembered = 20_000;

    private ConcurrentDictionary<string, bool> common = new(StringComparer.Ordinal);
    private long cases = -1;
    private int searches;

    /// <summary>Those of the pieces that tell cases apart; all of them when none does.</summary>
    internal async Task<IReadOnlyCollection<string>> RareAsync(SqliteConnection connection, IReadOnlyCollection<string> grams, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref searches) % SearchesRemembered == 1 || common.Count > MostRemembered)
        {
            cases = await NumberAsync(connection, "SELECT count(*) FROM case_texts", null, cancellation);
            common = new(StringComparer.Ordinal);
        }

        if (cases <= Fewest) return grams;
        var rare = new List<string>();
        foreach (var gram in grams)
        {
            if (!common.TryGetValue(gram, out var isCommon)) common[gram] = isCommon = await IsCommonAsync(connection, gram, cancellation);
            if (!isCommon) rare.Add(gram);
        }

        return rare.Count > 0 ? rare : grams;
    }

    /// <summary>Reads no further than to where a piece begins to be common.</summary>
    private async Task<bool> IsCommonAsync(SqliteConnection connection, string gram, CancellationToken cancellation) =>
        await NumberAsync(connection, $"SELECT 1 FROM case_grams WHERE case_grams MATCH @asked LIMIT 1 OFFSET {Math.Max(Fewest, cases / Share)}", $"\"{gram}\"", cancellation) > 0;

    private static async Task<long> NumberAsync(SqliteConnection connection, string sql, string? asked, CancellationToken cancellation)
    {
        await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this class's own; what is asked for is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (asked is not null) command.Parameters.Add(new SqliteParameter("@asked", asked));
        return await command.ExecuteScalarAsync(cancellation) is long number ? number : 0;
    }
}
