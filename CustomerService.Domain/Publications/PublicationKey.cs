using System.Globalization;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Publications;

/// <summary>Whose results of which year are published; all of it stands under one subject.</summary>
/// <param name="Unit">The code of the unit that publishes: about itself and the units directly under it.</param>
public sealed record PublicationKey(string Unit, int Year)
{
    /// <summary>The register's word, with which every subject of it begins.</summary>
    public const string Register = "publication";

    /// <summary>As it stands in the journal: <c>publication/2026/CSG</c>. The unit comes last, for its code may hold anything.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"{Register}/{Year}/{Unit}");

    public ReportingPeriod Period => ReportingPeriod.Of(PeriodKind.Year, new DateOnly(Year, 1, 1));

    /// <returns>Null when the subject is of something else.</returns>
    public static PublicationKey? Read(string subject) =>
        subject.Split('/', 3) is [Register, var year, var unit] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new PublicationKey(unit, number) : null;
}
