using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Desk.Sampling;

/// <summary>A draw of one unit and month with what became of it.</summary>
/// <param name="Chosen">How it was drawn, as published.</param>
/// <param name="Population">The numbers drawn from, as the cases stand now.</param>
/// <param name="IsAsPublished">Whether they still have the published hash.</param>
/// <param name="Cases">The drawn cases, by rank.</param>
public sealed record SampleDraw(string Unit, string UnitName, ChosenForCallBack Chosen, IReadOnlyList<string> Population, bool IsAsPublished, IReadOnlyList<SampleCase> Cases)
{
    /// <summary>Those that were reached.</summary>
    public Ratio Reached => new(Cases.Count(each => each.IsReached), Cases.Count);

    /// <summary>回访满意率: satisfied of those who said; who was not reached or said nothing is in neither part.</summary>
    public Ratio Satisfaction(int satisfiedFrom) => new(Cases.Count(each => each.Rating >= satisfiedFrom), Cases.Count(each => each.Rating is not null));
}
