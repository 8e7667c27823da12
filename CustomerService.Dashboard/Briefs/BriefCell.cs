using CustomerService.Domain.Briefs;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Briefs;

/// <summary>How one unit's brief of one month stands.</summary>
/// <param name="LastDay">The last day on which it is in time.</param>
/// <param name="DaysLeft">Until that day; negative after it.</param>
public sealed record BriefCell(UnitNode Unit, Brief Brief, DateOnly LastDay, int DaysLeft)
{
    /// <summary>False of a month before the unit's first brief: nobody was asked for one here.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Sent, and not sent back.</summary>
    public bool IsThere => Brief.IsFrozen;

    /// <summary>Its last day is past and it is not there.</summary>
    public bool IsOverdue => IsKept && !IsThere && DaysLeft < 0;

    /// <summary>Days after the last day: of the first submission, or until today while there was none; 0 when in time.</summary>
    public int DaysLate => Brief.First?.DaysLate ?? Math.Max(0, -DaysLeft);

    public string Href => $"/briefs/{Brief.Month}/{Unit.Code}";
}
