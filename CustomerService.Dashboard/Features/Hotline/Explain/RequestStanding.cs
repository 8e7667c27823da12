namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>How an accepted item stands to its reply deadline.</summary>
public enum RequestStanding
{
    InTime,
    Late,
    Overdue,

    /// <summary>Open with time left: in neither part of the response rate.</summary>
    NotYetDue,
}
