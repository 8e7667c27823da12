namespace CustomerService.Domain.Time;

/// <summary>How "before day N" (N日前) is read.</summary>
public enum BeforeDayReading
{
    /// <summary>By 24:00 of day N, which belongs to the time allowed. The default.</summary>
    ThroughDay,

    /// <summary>By 24:00 of the day before.</summary>
    BeforeDay,
}
