using System.Data.Common;
using CustomerService.Domain.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Complaints.Search;

/// <summary>
/// Finds the few cases that a rare word stands in. For a word that stands in many there is nothing to gain from an index: whoever
/// reads them in order meets the next one soon, so the answer then is null, and its cost does not grow with the cases.
/// </summary>
public static class CaseSearch
{
    /// <summary>More than this are many.</summary>
    public const int Many = 1_000;

    /// <summary>Ids of every case that may have all the words, whoever may see it; null when they are many.</summary>
    public static Task<IReadOnlyCollection<long>?> CandidatesAsync(CustomerServiceDb db, SearchQuery query, CancellationToken cancellation = default) =>
        CandidatesAsync(db, query, weights: null, cancellation);

    /// <summary>The same, by what is known of the pieces.</summary>
    public static async Task<IReadOnlyCollection<long>?> CandidatesAsync(CustomerServiceDb db, SearchQuery query, GramWeights? weights, CancellationToken cancellation)
    {
        HashSet<long>? all = null;
        var plain = query.Words.Where(word => !word.IsNumber).SelectMany(word => Grams.Asked(word.Text)).ToHashSet(StringComparer.Ordinal);
        if (plain.Count > 0) all = await WithAsync(db, plain, weights, cancellation);
        foreach (var word in query.Words.Where(word => word.IsNumber))
        {
            if (await OfNumberAsync(db, word, weights, cancellation) is not { } found) continue;
            if (all is null) all = found;
            else all.IntersectWith(found);
        }

        return all;
    }

    private static async Task<HashSet<long>?> OfNumberAsync(CustomerServiceDb db, SearchWord word, GramWeights? weights, CancellationToken cancellation)
    {
        var named = await db.CaseTexts.AsNoTracking().Where(word.FindsNumber()).Take(Many + 1).Select(text => text.Id).ToHashSetAsync(cancellation);
        if (named.Count > Many) return null;
        var grams = Grams.Asked(word.Text);
        if (grams.Count == 0 || word is { Numbers: [_], Phone: null }) return named;
        if (await WithAsync(db, grams, weights, cancellation) is not { } worded) return null;
        named.UnionWith(worded);
        return named;
    }

    /// <summary>Ids of the cases with all the pieces; null when they are many.</summary>
    private static async Task<HashSet<long>?> WithAsync(CustomerServiceDb db, IReadOnlyCollection<string> grams, GramWeights? weights, CancellationToken cancellation)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            if (weights is null || connection is not SqliteConnection sqlite) return await WithAsync(connection, grams, cancellation);
            var rare = await weights.RareAsync(sqlite, grams, cancellation);
            // Many have the rare ones; perhaps few have all of them.
            return await WithAsync(connection, rare, cancellation) ?? (rare.Count < grams.Count ? await WithAsync(connection, grams, cancellation) : null);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<HashSet<long>?> WithAsync(DbConnection connection, IReadOnlyCollection<string> grams, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection is SqliteConnection
            ? $"SELECT rowid FROM case_grams WHERE case_grams MATCH @asked LIMIT {Many + 1}"
            : $"SELECT id FROM case_texts WHERE grams @> string_to_array(@asked, ' ') LIMIT {Many + 1}";
        command.Parameters.Add(Asked(command, connection is SqliteConnection ? string.Join(" AND ", grams.Select(gram => $"\"{gram}\"")) : string.Join(' ', grams)));
        var found = new HashSet<long>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation)) found.Add(rows.GetInt64(0));
        return found.Count > Many ? null : found;
    }

    private static DbParameter Asked(DbCommand command, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("asked", value);
        return parameter;
    }
}
