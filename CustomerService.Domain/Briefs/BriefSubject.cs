using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs;

/// <summary>How a brief is named among the papers: <c>brief/GD/2026-10</c>.</summary>
public static class BriefSubject
{
    /// <summary>The register's word.</summary>
    public const string Register = "brief";

    public static string Of(string unit, ReportingPeriod month) => $"{Register}/{unit}/{month}";

    /// <summary>The unit and the month of a subject.</summary>
    public static (string Unit, ReportingPeriod Month) Read(string subject)
    {
        var parts = subject.Split('/');
        return (parts[1], MonthWord.Read(parts[2])!.Value);
    }
}
