namespace CustomerService.Dashboard.Security.Pages;

/// <summary>What a person asked of one passkey: its credential id in base 64 for URLs, and the new name if it is a renaming.</summary>
public sealed record PasskeyChange(string Id, string? Name);
