namespace CustomerService.Dashboard.Exports;

/// <summary>A column of a report's table.</summary>
/// <param name="Name">Its heading.</param>
public sealed record ReportColumn(string Name, ReportValueKind Kind)
{
    /// <summary>What the numerator of a share or mean counts; in a spreadsheet it has a column of its own.</summary>
    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    /// <summary>The unit of its numbers.</summary>
    public string? Unit { get; init; }

    public bool HasParts => Kind is ReportValueKind.Share or ReportValueKind.Mean || (Kind == ReportValueKind.Mixed && Numerator is not null);

    public static ReportColumn Words(string name) => new(name, ReportValueKind.Words);

    public static ReportColumn Count(string name, string? unit = null) => new(name, ReportValueKind.Count) { Unit = unit };

    public static ReportColumn Share(string name, string numerator, string denominator) =>
        new(name, ReportValueKind.Share) { Numerator = numerator, Denominator = denominator };

    public static ReportColumn Mean(string name, string seconds, string over) => new(name, ReportValueKind.Mean) { Numerator = seconds, Denominator = over };
}
