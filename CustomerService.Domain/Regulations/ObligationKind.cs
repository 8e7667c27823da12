namespace CustomerService.Domain.Regulations;

public enum ObligationKind
{
    /// <summary>Due on a day of a calendar.</summary>
    Calendar,

    /// <summary>Due some time after something happened.</summary>
    Event,

    /// <summary>A number of times within a period.</summary>
    Count,

    /// <summary>Due on a day of a calendar, built from others that have to come first.</summary>
    Chained,
}
