namespace CustomerService.Domain.Hotline.Agents;

/// <summary>The stretch of a day that is looked at.</summary>
public enum AgentShift
{
    /// <summary>From midnight to midnight.</summary>
    Whole,

    /// <summary>The day shift of the day.</summary>
    Day,

    /// <summary>The night shift that ends on the day: it begins the evening before and goes over midnight.</summary>
    Night,
}
