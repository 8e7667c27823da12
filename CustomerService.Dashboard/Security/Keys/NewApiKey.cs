namespace CustomerService.Dashboard.Security.Keys;

/// <summary>A key just made.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Text">The whole key in plain text: this is the only time it can be read.</param>
public sealed record NewApiKey(string Id, string Text);
