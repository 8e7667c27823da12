namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>What the desk counts; each opens to exactly the cases it counted (docs/glossary.md).</summary>
public enum DeskFigure
{
    /// <summary>受理: received in the period.</summary>
    Accepted,

    /// <summary>按时答复: the reply was due in the period and given in time.</summary>
    InTime,

    /// <summary>逾期答复: the reply was due in the period and given late.</summary>
    Late,

    /// <summary>逾期未答复: the reply was due in the period and is not given.</summary>
    Unanswered,

    /// <summary>未到期: the reply is due in the period, later than now.</summary>
    NotYetDue,

    /// <summary>在办: open now, whenever received.</summary>
    Open,

    /// <summary>逾期: the next promise is past now.</summary>
    Overdue,
}
