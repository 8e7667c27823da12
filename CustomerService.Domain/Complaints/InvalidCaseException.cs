using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Complaints;

/// <summary>What was asked is wrong in one field; nothing was kept.</summary>
public sealed class InvalidCaseException : Exception
{
    /// <param name="field">The field, as the API names it.</param>
    /// <param name="reason">What is wrong with it, in a sentence's second half: "is missing".</param>
    public InvalidCaseException(string field, string reason)
        : this(field, Sentence.Plain(reason))
    {
    }

    /// <param name="field">The field, as the API names it.</param>
    /// <param name="reason">The same with gaps: "has more than 20 names".</param>
    public InvalidCaseException(string field, SentenceBuilder reason)
        : this(field, Sentence.Of(reason))
    {
    }

    public InvalidCaseException(string field, Sentence reason)
        : base($"{field}: {reason}") => (Field, Sentence) = (field, reason);

    public string Field { get; }

    /// <summary>What is wrong with it, for those who say it in another language.</summary>
    public Sentence Sentence { get; }

    public string Reason => Sentence.ToString();
}
