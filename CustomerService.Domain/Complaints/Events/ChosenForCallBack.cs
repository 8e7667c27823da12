namespace CustomerService.Domain.Complaints.Events;

/// <summary>A draw from a published seed chose it for a call-back (回访); nobody picked it.</summary>
public sealed record ChosenForCallBack : ComplaintEvent
{
    /// <summary>The draw: the unit and the month, such as <c>GD/2026-10</c>.</summary>
    public required string Draw { get; init; }

    /// <summary>The seed, hexadecimal.</summary>
    public required string Seed { get; init; }

    /// <summary>The journal's position whose hash the seed is made of.</summary>
    public required long Position { get; init; }

    /// <summary>Its place in the draw, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>How many cases were drawn from.</summary>
    public required int Population { get; init; }

    /// <summary>SHA-256 of their numbers in order, one a line: the list that was published must have it.</summary>
    public required string PopulationHash { get; init; }

    /// <summary>Until when the call-back is to be made.</summary>
    public required DateTimeOffset Due { get; init; }
}
