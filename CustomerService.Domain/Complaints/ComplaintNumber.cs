using System.Globalization;

namespace CustomerService.Domain.Complaints;

/// <summary>
/// The number a complainant is told: the year and a serial number without gaps (bank measures, article 8, item 4). What is
/// sealed from the beginning has numbers of its own, since a gap in the open series would tell that it exists; they are drawn, since a
/// serial one would tell whoever records a report how many others there were (CSG 2.2.7, 2.5.7).
/// </summary>
public static class ComplaintNumber
{
    /// <summary>What the sealed series begins with; it sorts behind every open number.</summary>
    public const string SealedSeries = "S";

    /// <summary>Whether it was sealed from the beginning.</summary>
    public static bool IsSealed(string number) => number.StartsWith(SealedSeries, StringComparison.Ordinal);

    /// <summary>The numbers that are drawn from: <see cref="LeastSealed"/> included, this one not.</summary>
    public const int EndOfSealed = 1_000_000;

    public const int LeastSealed = 100_000;

    public static string Of(int year, long serial, bool isSealed = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{(isSealed ? SealedSeries : "")}{year:0000}-{serial:000000}");

    /// <summary>The serial number within the year, of either series, or null for what is no number.</summary>
    public static long? SerialOf(string number, int year)
    {
        var open = number.StartsWith(SealedSeries, StringComparison.Ordinal) ? number[SealedSeries.Length..] : number;
        return open.Length > 5 && open.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-"), StringComparison.Ordinal)
            && long.TryParse(open.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? serial : null;
    }
}
