using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs;

/// <summary>A part of a unit in the month before and in the month.</summary>
internal sealed record BriefPart(string Code, string Name, UnitFigures Before, UnitFigures After)
{
    public bool IsQueue { get; init; }

    public bool IsOwn { get; init; }

    /// <summary>
    /// Whether the measure is split over it: calls belong to queues, accepted business to units, so the unit's own part is its queues for
    /// the one and itself for the other.
    /// </summary>
    public bool Speaks(Measure measure)
    {
        var isOfCalls = measure == Measure.AnswerRate || measure == Measure.AverageWait || measure == Measure.ServiceLevel;
        return IsQueue ? isOfCalls : !IsOwn || !isOfCalls;
    }
}
