namespace CustomerService.Domain.Analysis;

/// <summary>What one part contributed to the change of the whole.</summary>
public sealed record DecompositionPart
{
    internal DecompositionPart(PartChange part, Fraction own, Fraction mix, Fraction weightBefore, Fraction weightAfter)
    {
        Part = part;
        (Own, Mix) = (own, mix);
        (WeightBefore, WeightAfter) = (weightBefore.ToDouble(), weightAfter.ToDouble());
    }

    public PartChange Part { get; }

    /// <summary>By having become better or worse itself; 0 for a part that measured nothing in one of the periods.</summary>
    public double OwnEffect => Own.ToDouble();

    /// <summary>By having become a larger or a smaller share of the whole, being better or worse than it.</summary>
    public double MixEffect => Mix.ToDouble();

    /// <summary>Both together.</summary>
    public double Effect => (Own + Mix).ToDouble();

    /// <summary>The part's share of the whole's denominator, 0 to 1.</summary>
    public double WeightBefore { get; }

    public double WeightAfter { get; }

    /// <summary>Measured something in the later period alone.</summary>
    public bool IsNew => Part.Before.Value is null && Part.After.Value is not null;

    /// <summary>Measured something in the earlier period alone.</summary>
    public bool IsGone => Part.Before.Value is not null && Part.After.Value is null;

    internal Fraction Own { get; }

    internal Fraction Mix { get; }
}
