namespace CustomerService.Dashboard.Desk;

/// <summary>How a case stands in the response rate 受理业务答复率 of the period its reply is due in; sealed cases and those that need no reply stand nowhere in it.</summary>
public enum ReplyStanding
{
    /// <summary>The rate's denominator: replied to, or past its moment.</summary>
    Due,

    /// <summary>The rate's numerator: first replied to by the moment it was due.</summary>
    InTime,
    Late,

    /// <summary>Past its moment and without a reply.</summary>
    Unanswered,

    /// <summary>Without a reply, and with time left: in neither part of the rate.</summary>
    NotYetDue,
}
