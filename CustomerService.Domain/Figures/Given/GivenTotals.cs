using System.Collections.Immutable;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Figures.Given;

/// <summary>The totals of past periods that were given. All of them are one paper, so that two imports at once cannot contradict each other.</summary>
public sealed class GivenTotals() : PaperRegister<GivenBook>("total")
{
    public const string Subject = "total/given";

    private static readonly GivenBook Empty = new() { Subject = Subject, Sequence = 0, Totals = ImmutableDictionary<(string, string), ImmutableList<GivenTotal>>.Empty };

    public GivenBook Book => Find(Subject) ?? Empty;

    protected override GivenBook Fold(GivenBook? before, JournaledPaper paper) =>
        (before ?? Empty).With(((TotalsGiven)paper.Event).Totals) with { Sequence = paper.Sequence };
}
