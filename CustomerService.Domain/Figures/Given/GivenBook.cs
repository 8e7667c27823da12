using System.Collections.Immutable;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Figures.Given;

/// <summary>All totals that were given and hold, by unit and code.</summary>
public sealed record GivenBook : Paper
{
    public required ImmutableDictionary<(string Unit, string Code), ImmutableList<GivenTotal>> Totals { get; init; }

    /// <summary>Those of a unit and a code, the longest periods first.</summary>
    public ImmutableList<GivenTotal> Of(string unit, string code) => Totals.GetValueOrDefault((unit, code), []);

    internal GivenBook With(IEnumerable<GivenTotal> more)
    {
        var totals = Totals.ToBuilder();
        foreach (var total in more)
        {
            var key = (total.Unit, total.Code);
            totals[key] = totals.GetValueOrDefault(key, []).RemoveAll(known => known.Period == total.Period).Add(total)
                .Sort((one, other) => (other.Period.Kind, one.Period.Start).CompareTo((one.Period.Kind, other.Period.Start)));
        }

        return this with { Totals = totals.ToImmutable() };
    }
}
