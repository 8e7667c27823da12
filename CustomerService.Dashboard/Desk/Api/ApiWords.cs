using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Api;

/// <summary>How the API spells what the domain counts: lower case, words joined by hyphens.</summary>
internal static class ApiWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <exception cref="InvalidCaseException">The word is none of them.</exception>
    public static T Parse<T>(string field, string? word, T otherwise)
        where T : struct, Enum => word is null ? otherwise : Find<T>(word) ?? throw new InvalidCaseException(field, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}");

    public static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == word).Select(value => (T?)value).FirstOrDefault();
}
