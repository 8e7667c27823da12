using System.Globalization;

namespace CustomerService.Domain.Targets;

/// <summary>What a target is of: one measure of one unit in one year. Whatever was decided of it stands under one subject.</summary>
/// <param name="Measure">The measure's code in the rule pack.</param>
/// <param name="Unit">The unit's code.</param>
public sealed record TargetKey(string Measure, string Unit, int Year)
{
    /// <summary>The register's name, with which every subject of it begins.</summary>
    public const string Register = "target";

    /// <summary>As it stands in the journal: <c>target/answer-rate/2026/GD</c>. The unit comes last, for its code may hold anything.</summary>
    public string Subject => string.Create(CultureInfo.InvariantCulture, $"{Register}/{Measure}/{Year}/{Unit}");

    /// <returns>Null when the subject is of something else.</returns>
    public static TargetKey? Read(string subject)
    {
        var parts = subject.Split('/', 4);
        return parts is [Register, var measure, var year, var unit] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new TargetKey(measure, unit, number)
            : null;
    }
}
