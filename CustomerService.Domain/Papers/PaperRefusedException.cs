namespace CustomerService.Domain.Papers;

/// <summary>What was asked of a paper is refused; nothing was kept.</summary>
/// <param name="field">The field it is about, as the form names it: <c>value</c>, <c>year</c>, <c>recipients</c>; <c>by</c> when it is the person.</param>
/// <param name="code">The key of the reason in the resources.</param>
/// <param name="reason">What is wrong, in a sentence's second half, for other programs: "must be a share from 0 to 1".</param>
public sealed class PaperRefusedException(string field, string code, string reason) : InvalidOperationException($"{field}: {reason}")
{
    public string Field { get; } = field;

    public string Code { get; } = code;

    public string Reason { get; } = reason;
}
