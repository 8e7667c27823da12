using CustomerService.Domain.Measures;

namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>The counts of some cases; they add up.</summary>
public readonly record struct FigureCounts(int Accepted, int InTime, int Late, int Unanswered, int NotYetDue, int Open, int Overdue)
{
    public int Due => InTime + Late + Unanswered;

    /// <summary>受理业务答复率 of these cases: in time / due. Unknown when none was due.</summary>
    public Ratio ResponseRate => new(InTime, Due);

    public int this[DeskFigure figure] => figure switch
    {
        DeskFigure.Accepted => Accepted,
        DeskFigure.InTime => InTime,
        DeskFigure.Late => Late,
        DeskFigure.Unanswered => Unanswered,
        DeskFigure.NotYetDue => NotYetDue,
        DeskFigure.Open => Open,
        _ => Overdue,
    };

    public static FigureCounts operator +(FigureCounts a, FigureCounts b) => new(
        a.Accepted + b.Accepted, a.InTime + b.InTime, a.Late + b.Late, a.Unanswered + b.Unanswered, a.NotYetDue + b.NotYetDue, a.Open + b.Open, a.Overdue + b.Overdue);
}
