namespace CustomerService.Domain.Complaints;

/// <summary>The promises a case has clocks for.</summary>
public enum ClockKind
{
    Acknowledge = 1,

    /// <summary>First contact with the complainant.</summary>
    Contact = 2,
    Reply = 3,
    Close = 4,

    /// <summary>回访, after the reply.</summary>
    CallBack = 5,
}
