namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>What the simulation itself counted in a queue: the figures that the product must arrive at.</summary>
public sealed class ExchangeCounts
{
    public long Offered { get; set; }

    public long Answered { get; set; }

    public long Abandoned { get; set; }

    public long Left { get; set; }

    /// <summary>Of answered calls, milliseconds.</summary>
    public long WaitMs { get; set; }

    /// <summary>Of ended conversations, milliseconds.</summary>
    public long TalkMs { get; set; }

    public long Waiting => Offered - Answered - Abandoned - Left;
}
