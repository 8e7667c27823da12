using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerService.Domain.Complaints.Sampling;

/// <summary>
/// A draw of cases for a call-back (回访; bank measures, article 6 (4) 3) that anyone can repeat with nothing but SHA-256: the seed is
/// the hash that the journal's chain had at its first entry after the month's end, which contains every event before it and is
/// nobody's to choose. Each case is ranked by the hash of seed and number; the first so many are called.
/// </summary>
/// <param name="Draw">The unit and the month, such as <c>GD/2026-10</c>.</param>
/// <param name="Seed">Hexadecimal, lower case.</param>
/// <param name="Position">The journal's entry that the seed is made of.</param>
/// <param name="Population">The numbers of all cases that could be drawn, in order.</param>
/// <param name="Chosen">The numbers drawn, by rank.</param>
public sealed record CallBackDraw(string Draw, string Seed, long Position, IReadOnlyList<string> Population, IReadOnlyList<string> Chosen)
{
    /// <summary>SHA-256 of the population's numbers, in order, each followed by a line feed.</summary>
    public string PopulationHash => HashOf(Population);

    /// <param name="journalHash">The chain's hash at <paramref name="position"/>.</param>
    /// <param name="share">The share of the population to be called; at least one case is.</param>
    public static CallBackDraw Of(string unit, DateOnly month, long position, ReadOnlySpan<byte> journalHash, IEnumerable<string> population, double share)
    {
        var name = NameOf(unit, month);
        var seed = Hex(SHA256.HashData([.. journalHash, .. Encoding.UTF8.GetBytes(name)]));
        var numbers = population.Order(StringComparer.Ordinal).ToList();
        var many = numbers.Count == 0 ? 0 : Math.Clamp((int)Math.Ceiling(numbers.Count * share), 1, numbers.Count);
        return new CallBackDraw(name, seed, position, numbers, [.. numbers.OrderBy(number => RankOf(seed, number), StringComparer.Ordinal).Take(many)]);
    }

    public static string NameOf(string unit, DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{unit}/{month:yyyy-MM}");

    /// <summary>What a case is ranked by: SHA-256 of <c>seed:number</c>, hexadecimal; the smallest is drawn first.</summary>
    public static string RankOf(string seed, string number) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{number}")));

    public static string HashOf(IEnumerable<string> numbers) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(numbers.Select(number => number + "\n")))));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
