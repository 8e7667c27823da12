namespace CustomerService.Domain.Complaints;

/// <summary>The number a complainant is told: the year and a serial number without gaps (bank measures, article 8, item 4).</summary>
public static class ComplaintNumber
{
    public static string Of(int year, long serial) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:0000}-{serial:000000}");

    /// <summary>The serial number within the year, or null for what is no number.</summary>
    public static long? SerialOf(string number, int year) =>
        number.Length > 5 && number.StartsWith(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:0000}-"), StringComparison.Ordinal)
            && long.TryParse(number.AsSpan(5), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var serial) ? serial : null;
}
