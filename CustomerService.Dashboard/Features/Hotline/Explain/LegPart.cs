namespace CustomerService.Dashboard.Features.Hotline.Explain;

/// <summary>Which of the visits of a period a list shows.</summary>
public enum LegPart
{
    /// <summary>Every visit that was offered.</summary>
    Offered,

    /// <summary>Those that have ended.</summary>
    Concluded,
    Answered,

    /// <summary>Answered within the target wait of the service level.</summary>
    InTarget,

    /// <summary>Answered, but later than that.</summary>
    Late,
    Abandoned,
    Left,
    Waiting,
}
