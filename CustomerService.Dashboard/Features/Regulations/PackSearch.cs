using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Features.Regulations;

/// <summary>Finds clauses by number or by any words of either language.</summary>
public static class PackSearch
{
    /// <summary>The chapters with the clauses that hold every word; all of them when nothing is asked for.</summary>
    public static IReadOnlyList<Chapter> Find(RulePack pack, string? query)
    {
        var words = (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return pack.Chapters;
        return [.. pack.Chapters
            .Select(chapter => chapter with { Clauses = [.. chapter.Clauses.Where(clause => words.All(word => Holds(clause, word)))] })
            .Where(chapter => chapter.Clauses.Count > 0)];
    }

    private static bool Holds(Clause clause, string word) =>
        clause.No.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        || clause.Text.Zh.Contains(word, StringComparison.OrdinalIgnoreCase)
        || clause.Text.En.Contains(word, StringComparison.OrdinalIgnoreCase);
}
