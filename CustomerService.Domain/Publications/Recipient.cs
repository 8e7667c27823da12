namespace CustomerService.Domain.Publications;

/// <summary>Somebody on the distribution list: a person with an account, or a department by name.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Account">The user name; null for a department, whose receipt somebody records for it.</param>
public sealed record Recipient(string Name, string? Account = null)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MostName = 100;

    /// <summary>The longest list.</summary>
    public const int Most = 500;

    /// <summary>By what it is found on its list.</summary>
    public string Id => Account ?? Name;
}
