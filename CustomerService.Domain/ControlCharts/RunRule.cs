namespace CustomerService.Domain.ControlCharts;

/// <summary>
/// Why a value is odd: the four rules of the Western Electric Statistical Quality Control Handbook (1956), with σ the spread
/// that the limits are made of. An ordinary value breaks the first once in 370 times, any of the four about once in 92.
/// </summary>
public enum RunRule
{
    /// <summary>One value beyond 3σ.</summary>
    BeyondLimits = 1,

    /// <summary>Two of three successive values beyond 2σ on the same side, this one among them.</summary>
    TwoOfThree = 2,

    /// <summary>Four of five successive values beyond 1σ on the same side, this one among them.</summary>
    FourOfFive = 3,

    /// <summary>Eight successive values on the same side of the centre.</summary>
    EightInARow = 4,
}
