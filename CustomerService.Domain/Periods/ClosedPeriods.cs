using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Periods;

/// <summary>Which periods are closed, and with which figures. All closings of a unit are one paper, so that two at once cannot overlap.</summary>
public sealed class ClosedPeriods() : PaperRegister<PeriodBook>(Register)
{
    private const string Register = "period";

    public static string SubjectOf(string unit) => $"{Register}/{unit}";

    /// <summary>The closing of this very unit and period.</summary>
    public ClosedPeriod? Find(string unit, ReportingPeriod period) => Find(SubjectOf(unit))?.Find(period);

    /// <summary>The closing that freezes a unit's period: its own, else that of the nearest unit above.</summary>
    public ClosedPeriod? Covering(UnitNode unit, ReportingPeriod period) =>
        unit.Path().Reverse().Select(each => Find(each.Code, period)).FirstOrDefault(closed => closed?.Frozen.Find(unit.Code) is not null);

    protected override PeriodBook Fold(PeriodBook? before, JournaledPaper paper)
    {
        var closed = before?.Closed ?? [];
        return new PeriodBook
        {
            Subject = paper.Subject, Sequence = paper.Sequence, Unit = paper.Subject[(Register.Length + 1)..],
            Closed = paper.Event switch
            {
                PeriodClosed e => [.. closed, new ClosedPeriod(e.Frozen, e.At, e.By, [])],
                PeriodRestated e => [.. closed.Select(each => each.Period == e.Frozen.Period
                    ? each with { Restatements = [.. each.Restatements, new Restatement(e.At, e.By, e.Reason, each.Frozen, e.Frozen)] } : each)],
                _ => closed,
            },
        };
    }
}
