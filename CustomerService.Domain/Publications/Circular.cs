namespace CustomerService.Domain.Publications;

/// <summary>A circular 通报 to a unit that missed targets (CSG 4.4): the evidence, the issuer's words, the response.</summary>
/// <param name="Unit">The code of the unit it is addressed to.</param>
/// <param name="Missed">The lines of its targets missed, as they were frozen.</param>
public sealed record Circular(string Unit, string UnitName, IReadOnlyList<PublicationLine> Missed)
{
    /// <summary>Its number, such as <c>GD-2026-01</c>; null until it is issued.</summary>
    public string? Number { get; init; }

    /// <summary>What the issuer adds to the evidence.</summary>
    public string? Text { get; init; }

    public CircularState State { get; init; }

    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>The last day on which a response is in time.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The response that stands, or that was sent back.</summary>
    public CircularAnswer? Answer { get; init; }

    /// <summary>When the first response came; later ones do not undo its being in time.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; init; }

    /// <summary>Why the response was sent back.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the unit owes a response.</summary>
    public bool IsOwed => State is CircularState.Issued or CircularState.SentBack;

    /// <summary>Whether a first response is owed and its last day is over, or it came after that.</summary>
    /// <param name="today">The organisation's day.</param>
    /// <param name="answered">The day of the first response; null while there is none.</param>
    public bool IsLate(DateOnly today, DateOnly? answered) => Due is { } due && (answered ?? today) > due;
}
