using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Desk.Figures;

/// <summary>The desk's figures of a unit and everything below it.</summary>
public sealed record DeskFigures
{
    public required UnitNode Unit { get; init; }

    public required FigurePeriod Period { get; init; }

    /// <summary>What counts as past, to the minute.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required FigureLine Total { get; init; }

    /// <summary>The unit's own first, then the units below it; empty for a unit without any.</summary>
    public required IReadOnlyList<FigureLine> Units { get; init; }

    public required IReadOnlyList<FigureLine> Kinds { get; init; }

    /// <summary>Those with most to do first; what nobody has is a line of its own.</summary>
    public required IReadOnlyList<FigureLine> Officers { get; init; }

    /// <summary>The youngest first.</summary>
    public required IReadOnlyList<OpenAge> Ages { get; init; }

    /// <summary>The very sums of the hotline's response rate: the desk's cases, and what other systems accepted.</summary>
    public required RequestTally Requests { get; init; }

    /// <summary>For readers outside the sealed stream; null for those within, who see its cases.</summary>
    public required IReadOnlyList<SealedQuarter>? Sealed { get; init; }

    /// <summary>The period's edges: <c>[Start, End)</c>.</summary>
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>The filter that holds exactly what a figure of a line counted.</summary>
    public CaseFilter Cases(DeskFigure figure, CaseFilter scope) => figure switch
    {
        DeskFigure.Accepted => scope with { From = Start, To = End },
        DeskFigure.InTime => Due(scope, ReplyStanding.InTime),
        DeskFigure.Late => Due(scope, ReplyStanding.Late),
        DeskFigure.Unanswered => Due(scope, ReplyStanding.Unanswered),
        DeskFigure.NotYetDue => Due(scope, ReplyStanding.NotYetDue),
        DeskFigure.Open => scope with { Standing = CaseStanding.Open },
        _ => scope with { Standing = CaseStanding.Overdue },
    };

    /// <summary>The filter that holds the denominator of a line's response rate, or one standing in it.</summary>
    public CaseFilter Due(CaseFilter scope, ReplyStanding standing = ReplyStanding.Due) => scope with { DueFrom = Start, DueTo = End, Reply = standing };
}
