namespace CustomerService.Domain.Complaints;

/// <summary>Who did it.</summary>
/// <param name="Account">The account's user name, the key's name, or the part of the product that acts by itself.</param>
/// <param name="Name">As it was shown at the time.</param>
public sealed record By(string Account, string Name)
{
    /// <summary>What happens by rule, without a person: routing, escalation.</summary>
    public static By Rules { get; } = new("rules", "");
}
