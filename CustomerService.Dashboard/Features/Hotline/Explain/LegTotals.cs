using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>The figures of a list of visits, counted from the very rows that the list shows.</summary>
public sealed record LegTotals
{
    public long Offered { get; init; }

    public long Answered { get; init; }

    public long InTarget { get; init; }

    public long Abandoned { get; init; }

    public long ShortAbandoned { get; init; }

    public LeftCounts LeftByReason { get; init; } = new();

    /// <summary>Summed wait of the answered, milliseconds.</summary>
    public long WaitMs { get; init; }

    public long Left => LeftByReason.Timeout + LeftByReason.Empty + LeftByReason.Key + LeftByReason.Withdrawn + LeftByReason.Lost;

    public long Concluded => Answered + Abandoned + Left;

    public long Waiting => Offered - Concluded;

    public Ratio AnswerRate => new(Answered, Concluded - ShortAbandoned);

    public Ratio ServiceLevel => new(InTarget, Concluded - ShortAbandoned);

    public Ratio AbandonRate => new(Abandoned - ShortAbandoned, Concluded - ShortAbandoned);

    public TimeSpan? AverageWait => Answered == 0 ? null : TimeSpan.FromMilliseconds((double)WaitMs / Answered);

    public long Of(LegPart part) => part switch
    {
        LegPart.Concluded => Concluded,
        LegPart.Answered => Answered,
        LegPart.InTarget => InTarget,
        LegPart.Late => Answered - InTarget,
        LegPart.Abandoned => Abandoned,
        LegPart.Left => Left,
        LegPart.Waiting => Waiting,
        _ => Offered,
    };
}
