using System.Security.Cryptography;
using System.Text.Json;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Periods;

/// <summary>The figures of a unit and of everything below it in a period, as they were counted at one position of the journal.</summary>
public sealed record FrozenPeriod
{
    /// <summary>Before the code of a work of the monthly summary among the figures.</summary>
    public const string VolumePrefix = "volume/";

    public required string Unit { get; init; }

    public required ReportingPeriod Period { get; init; }

    /// <summary>The journal's last position that is counted in.</summary>
    public required long Position { get; init; }

    /// <summary><see cref="FigureRules.FormulaVersion"/>.</summary>
    public required string Formula { get; init; }

    /// <summary>The number of the calendar's version.</summary>
    public required int Calendar { get; init; }

    /// <summary>The unit and every unit below it, parents before children.</summary>
    public required IReadOnlyList<FrozenUnit> Units { get; init; }

    /// <summary>SHA-256 over everything else, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether it is what was hashed.</summary>
    public bool IsIntact => Hash == HashOf(this);

    public FrozenUnit? Find(string unit) => Units.FirstOrDefault(each => each.Unit == unit);

    /// <summary>The measures, counts and works of one unit's figures by code, as they are frozen and compared.</summary>
    public static FrozenUnit Of(UnitFigures figures, RulePack pack)
    {
        var values = new SortedDictionary<string, MeasureValue>(StringComparer.Ordinal);
        foreach (var measure in Measure.All.Concat(Measure.Counts)) values[measure.Code] = measure.Of(figures);
        foreach (var volume in pack.Volumes) values[VolumePrefix + volume.Code] = figures.Volumes.Of(volume, pack) is { } known ? new MeasureValue(known, 1) : MeasureValue.Unknown;
        return new FrozenUnit(figures.Unit.Code, values) { Given = figures.Given };
    }

    /// <summary>Seals it with its hash.</summary>
    public FrozenPeriod Sealed() => this with { Hash = HashOf(this) };

    /// <summary>Where two countings of the same period differ.</summary>
    public static IReadOnlyList<FigureDifference> Between(FrozenPeriod before, FrozenPeriod after)
    {
        var differences = new List<FigureDifference>();
        foreach (var unit in before.Units.Concat(after.Units).Select(each => each.Unit).Distinct())
        {
            var (old, now) = (before.Find(unit), after.Find(unit));
            foreach (var code in (old?.Figures.Keys ?? Enumerable.Empty<string>()).Concat(now?.Figures.Keys ?? Enumerable.Empty<string>()).Distinct())
            {
                var (was, isNow) = (old?.Of(code) ?? MeasureValue.Unknown, now?.Of(code) ?? MeasureValue.Unknown);
                if (was != isNow) differences.Add(new FigureDifference(unit, code, was, isNow));
            }
        }

        return differences;
    }

    private static string HashOf(FrozenPeriod frozen) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { frozen.Unit, frozen.Period, frozen.Position, frozen.Formula, frozen.Calendar, frozen.Units })));
}
