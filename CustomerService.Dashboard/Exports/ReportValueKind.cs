namespace CustomerService.Dashboard.Exports;

/// <summary>What the cells of a report's column hold; it decides the number format of a spreadsheet and the words of a document.</summary>
public enum ReportValueKind
{
    Words = 1,
    Count,

    /// <summary>A share of 0 to 1 with both of its parts.</summary>
    Share,

    /// <summary>A mean length of time: seconds in sum, over how many.</summary>
    Mean,

    /// <summary>A length of time in seconds that is no quotient, such as a percentile.</summary>
    Seconds,

    /// <summary>A share of 0 to 1 without parts, such as a target.</summary>
    Percent,

    /// <summary>A difference of two shares, 0.012 for 1.2 percentage points.</summary>
    Points,

    Number,
    Day,
    Moment,

    /// <summary>Each cell says by itself what it holds.</summary>
    Mixed,
}
