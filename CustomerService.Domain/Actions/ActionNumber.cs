using System.Globalization;

namespace CustomerService.Domain.Actions;

/// <summary>How a corrective action is called: its unit's code and its place among that unit's, such as <c>GD-17</c>.</summary>
public static class ActionNumber
{
    /// <summary>The register's word.</summary>
    public const string Register = "action";

    public static string Of(string unit, int serial) => string.Create(CultureInfo.InvariantCulture, $"{unit}-{serial}");

    /// <summary>As it is named among the papers: <c>action/GD/17</c>.</summary>
    public static string Subject(string unit, int serial) => string.Create(CultureInfo.InvariantCulture, $"{Register}/{unit}/{serial}");

    /// <summary>The unit and the serial of a number; null when it is none.</summary>
    public static (string Unit, int Serial)? Read(string? number) =>
        number?.LastIndexOf('-') is { } dash and > 0 && int.TryParse(number.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? (number[..dash], serial) : null;

    /// <summary>The unit and the serial of a subject.</summary>
    public static (string Unit, int Serial) OfSubject(string subject)
    {
        var parts = subject.Split('/');
        return (parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
