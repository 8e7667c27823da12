namespace CustomerService.Domain.Regulations;

/// <summary>What is wrong in a pack's file, and where.</summary>
/// <param name="Place">The JSON pointer of the value; empty for the whole file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What is there and what is expected.</param>
public sealed record PackProblem(string Place, int Line, string Message)
{
    public override string ToString() => $"line {Line}, {(Place.Length == 0 ? "/" : Place)}: {Message}";
}
