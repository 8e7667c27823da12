namespace CustomerService.Domain.Import;

/// <summary>What is wrong in a file that somebody sent, and where.</summary>
/// <param name="Line">From 1; the header is line 1.</param>
/// <param name="Column">The column's name; null when the whole line is meant.</param>
/// <param name="Message">One sentence without line and column.</param>
public sealed record ImportProblem(int Line, string? Column, string Message)
{
    public override string ToString() => Column is null ? $"line {Line}: {Message}" : $"line {Line}, column {Column}: {Message}";
}
