namespace CustomerService.Domain.Briefs.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    Text,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A part of a whole, from 0 to 1; numerator and denominator are with it.</summary>
    Share,

    /// <summary>A mean duration in seconds; the sum and the number are with it.</summary>
    Seconds,

    /// <summary>The difference of two shares, in percentage points.</summary>
    Points,

    /// <summary>A difference of counts or of seconds, with its sign.</summary>
    Difference,

    /// <summary>The change of a count as a part of what it was.</summary>
    Growth,

    Date,
}
