namespace CustomerService.Dashboard.Desk;

/// <summary>How a case stands with its promises.</summary>
public enum CaseStanding
{
    Any,

    /// <summary>Somebody still has to do something.</summary>
    Open,

    /// <summary>The next promise is past.</summary>
    Overdue,

    /// <summary>The next promise is due within a day.</summary>
    DueSoon,

    /// <summary>Nobody was named yet.</summary>
    Unassigned,
    Paused,

    /// <summary>Put before somebody higher, and nobody has acted since.</summary>
    Escalated,

    /// <summary>Answered and to be called back.</summary>
    ToCallBack,
}
