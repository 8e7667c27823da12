using System.Globalization;

namespace CustomerService.Domain.Wording;

/// <summary>
/// What is said about something that went wrong: in English to programs and logs, in their own language to people. Its format, the
/// sentence with numbered gaps, is the code under which the words of other languages are found.
/// </summary>
/// <param name="Format">As <see cref="string.Format(string, object?[])"/> takes it.</param>
/// <param name="Arguments">What stands in the gaps.</param>
public sealed record Sentence(string Format, IReadOnlyList<object?> Arguments)
{
    /// <summary>One without gaps.</summary>
    public static Sentence Plain(string words) => new(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), []);

    public static Sentence Of(SentenceBuilder built) => built.Build();

    /// <summary>Two are the same when they say the same.</summary>
    public bool Equals(Sentence? other) => other is not null && Format == other.Format && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>In English.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Format, [.. Arguments]);
}
