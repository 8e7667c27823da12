using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Periods;

/// <summary>What was frozen of one unit: measures, counts and works (<see cref="FrozenPeriod.Of"/>), each with both of its parts.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Figures">By code.</param>
public sealed record FrozenUnit(string Unit, SortedDictionary<string, MeasureValue> Figures)
{
    /// <summary>The codes of the figures that hold given, not counted, totals.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>Unknown when it was, or when nothing of that code was frozen.</summary>
    public MeasureValue Of(string code) => Figures.GetValueOrDefault(code);

    public bool Equals(FrozenUnit? other) => other is not null && Unit == other.Unit && Figures.SequenceEqual(other.Figures) && Given.SequenceEqual(other.Given);

    public override int GetHashCode() => HashCode.Combine(Unit, Figures.Count);
}
