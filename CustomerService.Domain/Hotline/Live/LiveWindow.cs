namespace CustomerService.Domain.Hotline.Live;

/// <summary>The spans of time the live board shows, each ending now.</summary>
public enum LiveWindow
{
    QuarterHour,
    Hour,

    /// <summary>Since midnight in the organisation's zone.</summary>
    Today,
}
