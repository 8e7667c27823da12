using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Analysis;

/// <summary>The sums of one hour that measures are made of; not the waits' distribution, which no measure needs.</summary>
/// <param name="Start">When the hour begins, on the organisation's clock.</param>
/// <param name="Concluded">Visits that ended, without short abandons: the denominator of answer rate and service level.</param>
public sealed record HourFigures(DateTimeOffset Start, long Offered, long Answered, long InTarget, long Concluded, long WaitMs)
{
    public long RepliedInTime { get; init; }

    public long Due { get; init; }

    public RatingTally Ratings { get; init; } = new();

    /// <summary>The same as <see cref="Measure.Of"/> says of the hour's figures; unknown for a measure that hours do not know.</summary>
    public MeasureValue Of(Measure measure) => measure.Code switch
    {
        "answer-rate" => new MeasureValue(Answered, Concluded),
        "service-level" => new MeasureValue(InTarget, Concluded),
        "average-wait" => new MeasureValue(WaitMs / 1000.0, Answered),
        "response-rate" => new MeasureValue(RepliedInTime, Due),
        "satisfaction" => MeasureValue.Of(Ratings.Satisfaction),
        _ => MeasureValue.Unknown,
    };
}
