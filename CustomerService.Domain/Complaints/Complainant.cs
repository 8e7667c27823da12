namespace CustomerService.Domain.Complaints;

/// <summary>Who complains. All of it is personal data: masked unless unmasked with a reason (bank measures, article 9).</summary>
public sealed record Complainant
{
    public string? Name { get; init; }

    /// <summary>The number to call back, as given.</summary>
    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    /// <summary>The customer's number with the company.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>Nobody to call back: such a case stays out of the call-back's denominator.</summary>
    public bool IsAnonymous => Name is null && Phone is null && Email is null && CustomerNumber is null;
}
