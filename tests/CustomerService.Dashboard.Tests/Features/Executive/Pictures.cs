using CustomerService.Dashboard.Features.Executive;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Tests.Features.Executive;

/// <summary>Snapshots written by hand: a head office of two subsidiaries, October 2026 against September.</summary>
internal static class Pictures
{
    private static readonly OrganizationZone Zone = OrganizationZone.Find(OrganizationZone.DefaultId);

    public static DateOnly Today { get; } = new(2026, 11, 28);

    public static OrganizationTree Tree { get; } = Grow();

    public static UnitNode Head => Tree.Unit("CSG")!;

    /// <summary>Nobody approved any: what the pack presets holds.</summary>
    public static TargetRegister Targets()
    {
        var packs = RulePacks.Load();
        return new TargetRegister(new TargetDefaults(day => packs.Find("csg-2003", day), _ => null));
    }

    /// <param name="parts">Answered and ended calls of each part: before, and now.</param>
    public static ExecutiveSnapshot Of(string period, params (string Code, long AnsweredBefore, long Before, long Answered, long Now)[] parts)
    {
        var (shown, today) = (ReportingPeriod.Parse(period)!.Value, Today);
        var figures = parts.Select(part => Part(Tree.Unit(part.Code)!, part.AnsweredBefore, part.Before, part.Answered, part.Now)).ToList();
        return new ExecutiveSnapshot
        {
            Unit = Head, Period = shown, Spans = PeriodSpans.Of(shown, today), AsOf = Zone.StartOf(today).AddHours(10),
            Whole = Part(Head, parts.Sum(part => part.AnsweredBefore), parts.Sum(part => part.Before), parts.Sum(part => part.Answered), parts.Sum(part => part.Now)),
            Parts = figures, LongCourse = [.. Months(Head, parts.Sum(part => part.AnsweredBefore), parts.Sum(part => part.Before))], Days = [], RecordedFrom = new(2025, 11, 1),
        };
    }

    private static PartFigures Part(UnitNode unit, long answeredBefore, long before, long answered, long now) => new(unit.Code, unit.Name, unit.Code, Queue: null, IsOwn: false)
    {
        Now = Calls(unit, new(2026, 10, 1), answered, now),
        Before = Calls(unit, new(2026, 9, 1), answeredBefore, before),
        YearBefore = Calls(unit, new(2025, 10, 1), 0, 0),
        YearToDate = Calls(unit, new(2026, 10, 1), answered + answeredBefore, now + before),
        YearToDateBefore = Calls(unit, new(2025, 10, 1), 0, 0),
        Months = [.. Months(unit, answeredBefore, before)],
        Steps = [],
    };

    private static IEnumerable<UnitFigures> Months(UnitNode unit, long answered, long calls) => Enumerable.Range(0, 12).Select(month => Calls(unit, new DateOnly(2025, 11, 1).AddMonths(month), answered, calls));

    private static UnitFigures Calls(UnitNode unit, DateOnly month, long answered, long calls)
    {
        var figures = new UnitFigures(unit, month, month.AddMonths(1)) { Start = Zone.StartOf(month), End = Zone.StartOf(month.AddMonths(1)) };
        figures.Calls.Add(new CallTally { Offered = calls, Answered = answered, Abandoned = calls - answered });
        return figures;
    }

    private static OrganizationTree Grow()
    {
        var head = WithId(new OrgUnit("CSG", "Head office", UnitKind.HeadOffice, parent: null), 1, parent: null);
        return new OrganizationTree(
            [head, WithId(new OrgUnit("GD", "Guangdong", UnitKind.Subsidiary, head), 2, 1), WithId(new OrgUnit("HN", "Hainan", UnitKind.Subsidiary, head), 3, 1)], []);
    }

    // The database gives ids; without one they are given here.
    private static OrgUnit WithId(OrgUnit unit, int id, int? parent)
    {
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.Id))!.SetValue(unit, id);
        typeof(OrgUnit).GetProperty(nameof(OrgUnit.ParentId))!.SetValue(unit, parent);
        return unit;
    }
}
