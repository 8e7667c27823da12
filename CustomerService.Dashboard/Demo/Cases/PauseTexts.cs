namespace CustomerService.Dashboard.Demo.Cases;

/// <param name="Rule">A pausing rule of the pack.</param>
internal sealed record PauseTexts(string Rule, IReadOnlyList<string> Reasons);
