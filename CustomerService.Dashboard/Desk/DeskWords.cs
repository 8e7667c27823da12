using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk;

/// <summary>How addresses and the API spell the domain's choices: lower case, words joined by hyphens.</summary>
internal static class DeskWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <exception cref="InvalidCaseException">The word is none of them.</exception>
    public static T Parse<T>(string field, string? word, T otherwise)
        where T : struct, Enum => word is null ? otherwise : Find<T>(word) ?? throw new InvalidCaseException(field, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}");

    public static T? Find<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == word).Select(value => (T?)value).FirstOrDefault();
}
