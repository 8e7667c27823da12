namespace CustomerService.Domain.Complaints;

/// <summary>What was asked is wrong in one field; nothing was kept.</summary>
/// <param name="field">The field, as the API names it.</param>
/// <param name="reason">What is wrong with it, in a sentence's second half: "is missing".</param>
public sealed class InvalidCaseException(string field, string reason) : Exception($"{field}: {reason}")
{
    public string Field { get; } = field;

    public string Reason { get; } = reason;
}
