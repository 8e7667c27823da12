using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Import;

/// <summary>What is wrong in a file that somebody sent, and where.</summary>
/// <param name="Line">From 1; the header is line 1.</param>
/// <param name="Column">The column's name; null when the whole line is meant.</param>
/// <param name="Sentence">What is wrong, without line and column.</param>
public sealed record ImportProblem(int Line, string? Column, Sentence Sentence)
{
    public ImportProblem(int line, string? column, string message)
        : this(line, column, Sentence.Plain(message))
    {
    }

    public ImportProblem(int line, string? column, SentenceBuilder message)
        : this(line, column, Sentence.Of(message))
    {
    }

    /// <summary>In English.</summary>
    public string Message => Sentence.ToString();

    public override string ToString() => Column is null ? $"line {Line}: {Message}" : $"line {Line}, column {Column}: {Message}";
}
