namespace CustomerService.Dashboard.Features.Executive;

/// <summary>What a period's change is taken against.</summary>
public enum Against
{
    /// <summary>The period before it, as many days of it.</summary>
    Before,

    /// <summary>The same days of the year before.</summary>
    YearBefore,

    /// <summary>The year to date against the same days of the year before.</summary>
    YearToDate,
}
