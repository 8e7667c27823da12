using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs;

/// <summary>Every brief of every unit and month.</summary>
public sealed class BriefRegister() : PaperRegister<Brief>(BriefSubject.Register)
{
    /// <summary>The brief of a unit and a month; a blank one when nothing has happened to it.</summary>
    public Brief Of(string unit, ReportingPeriod month) => Find(BriefSubject.Of(unit, month)) ?? Brief.Blank(unit, month);

    protected override Brief Fold(Brief? before, JournaledPaper paper)
    {
        var brief = before;
        if (brief is null)
        {
            var (unit, month) = BriefSubject.Read(paper.Subject);
            brief = Brief.Blank(unit, month);
        }

        return brief.After(paper.Event) with { Sequence = paper.Sequence, UpdatedAt = paper.Event.At };
    }
}
