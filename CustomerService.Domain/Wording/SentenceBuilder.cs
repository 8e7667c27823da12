using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CustomerService.Domain.Wording;

/// <summary>Takes an interpolated string apart into its format and what stands in the gaps, so that a sentence is written once, where it is needed.</summary>
[InterpolatedStringHandler]
public sealed class SentenceBuilder(int literalLength, int formattedCount)
{
    private readonly StringBuilder sentence = new(literalLength + (4 * formattedCount));
    private readonly List<object?> arguments = new(formattedCount);

    public void AppendLiteral(string words) => sentence.Append(words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    public void AppendFormatted<T>(T value)
    {
        sentence.Append(CultureInfo.InvariantCulture, $"{{{arguments.Count}}}");
        arguments.Add(value);
    }

    public void AppendFormatted<T>(T value, string? format)
        where T : IFormattable => AppendFormatted(value?.ToString(format, CultureInfo.InvariantCulture));

    internal Sentence Build() => new(sentence.ToString(), arguments);
}
