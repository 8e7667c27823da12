using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Regulations;

/// <summary>What is wrong in a pack's file, and where.</summary>
/// <param name="Place">The JSON pointer of the value; empty for the whole file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Sentence">What is there and what is expected.</param>
public sealed record PackProblem(string Place, int Line, Sentence Sentence)
{
    public PackProblem(string place, int line, string message)
        : this(place, line, Sentence.Plain(message))
    {
    }

    public PackProblem(string place, int line, SentenceBuilder message)
        : this(place, line, Sentence.Of(message))
    {
    }

    /// <summary>In English.</summary>
    public string Message => Sentence.ToString();

    public override string ToString() => $"line {Line}, {(Place.Length == 0 ? "/" : Place)}: {Message}";
}
