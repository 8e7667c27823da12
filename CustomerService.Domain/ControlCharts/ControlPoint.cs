namespace CustomerService.Domain.ControlCharts;

/// <summary>One hour against what it usually is.</summary>
public sealed record ControlPoint
{
    public required ControlSample Now { get; init; }

    /// <summary>What the hour usually is; null where too few of the days before measured anything.</summary>
    public double? Centre { get; init; }

    /// <summary>The spread that chance and the usual ups and downs give the distance of a value over as many calls as this one from the centre; null where nothing can be said.</summary>
    public double? Sigma { get; init; }

    /// <summary>Below this is odd; never less than 0.</summary>
    public double? Lower { get; init; }

    /// <summary>Above this is odd; of a rate never more than 1.</summary>
    public double? Upper { get; init; }

    /// <summary>How many of the days before measured something in this hour.</summary>
    public int Days { get; init; }

    /// <summary>The rules that this value breaks; empty when it is as usual, or cannot be judged.</summary>
    public IReadOnlyList<RunRule> Rules { get; init; } = [];

    public double? Value => Now.Value;

    public bool IsOdd => Rules.Count > 0;

    /// <summary>Whether the value lies above (1) or below (−1) its usual one.</summary>
    public int Side => Math.Sign((Value - Centre) ?? 0);

    /// <summary>Distance from the centre in σ.</summary>
    public double? Deviation => (Value - Centre) / Sigma;
}
