using CustomerService.Domain.Regulations;

namespace CustomerService.Dashboard.Desk.Calls;

/// <summary>What a call's category says about the case, when the rule pack knows the word as a code or as a name.</summary>
public static class CallSubject
{
    private const string Complaint = "complaint";

    /// <returns>Null when the word says nothing known: the officer chooses.</returns>
    public static (string Kind, string? Category)? Of(RulePack pack, string? word)
    {
        if (string.IsNullOrWhiteSpace(word)) return null;
        if (pack.Categories.FirstOrDefault(each => IsCalled(each.Code, each.Name, word)) is { Kinds.Count: > 0 } category)
            return (category.Kinds.Contains(Complaint) ? Complaint : category.Kinds[0], category.Code);
        return pack.Kinds.FirstOrDefault(each => IsCalled(each.Code, each.Name, word)) is { } kind ? (kind.Code, null) : null;
    }

    private static bool IsCalled(string code, PackText name, string word) =>
        new[] { code, name.In("zh-CN"), name.In("en") }.Any(each => string.Equals(each, word.Trim(), StringComparison.OrdinalIgnoreCase));
}
