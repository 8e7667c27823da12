namespace CustomerService.Domain.Analysis;

/// <summary>From one value to another, both included.</summary>
public readonly record struct Spread(double Low, double High)
{
    public bool Contains(double value) => value >= Low && value <= High;
}
