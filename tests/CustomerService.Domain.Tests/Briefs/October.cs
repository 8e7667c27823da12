using CustomerService.Domain.Briefs;
using CustomerService.Domain.Analysis;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Measures;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Tests.Briefs;

/// <summary>
/// October 2026 of one subsidiary, small enough to check by hand. On every day 90 of 100 calls were answered after 10 seconds each, and 4 of 5
/// replies that were due in September came in time; but on 21 October only 50 calls of 100 were answered, on 5 October none came in, and
/// in October only 2 of 5 replies a day came in time, all for the sake of the unit GD-02.
/// </summary>
internal static class October
{
    public static readonly ReportingPeriod Month = MonthWord.Read("2026-10")!.Value;
    public static readonly DateOnly BadDay = new(2026, 10, 21);
    public static readonly DateOnly SilentDay = new(2026, 10, 5);

    private static readonly DateOnly First = new(2026, 7, 1);

    public static BriefMaterial Material { get; } = new()
    {
        Unit = "GD", UnitName = "Guangdong", Month = Month, Calendar = BundledCalendar.Instance,
        Volumes =
        [
            new VolumeFact("consultation", 1_200, 1_000, null),
            new VolumeFact("complaint-report", 31, 62, 62),
            new VolumeFact("call-back", 0, 4, 0),
            new VolumeFact("outage-notice", 15, null, null) { IsGiven = true },
            new VolumeFact("payment-reminder", null, null, null),
        ],
        Unclassified = 7,
        Measures =
        [
            new MeasureMaterial("answer-rate", MeasureKind.Share)
            {
                Target = .95,
                Value = new(2_750, 3_100), MonthBefore = new(2_700, 3_000), YearBefore = new(2_480, 3_100), Days = Days(day => new MeasureValue(day == BadDay ? 50 : 90, 100)),
                Parts = [new PartMaterial("GD", "Guangdong", new(2_700, 3_000), new(2_750, 3_100)) { IsOwn = true }],
            },
            new MeasureMaterial("response-rate", MeasureKind.Share)
            {
                Value = new(62, 155), MonthBefore = new(120, 150), Days = Days(day => new MeasureValue(day.Month == 10 ? 2 : 4, 5)),
                Parts = [new PartMaterial("GD-01", "One", new(40, 50), new(40, 50)), new PartMaterial("GD-02", "Two", new(80, 100), new(22, 105))],
            },
            new MeasureMaterial("average-wait", MeasureKind.Seconds) { Value = new(27_900, 2_790), MonthBefore = new(27_000, 2_700), Days = Days(_ => new MeasureValue(900, 90)) },
        ],
        Offered = Days(_ => 100L).Where(day => day.Key != SilentDay).ToDictionary(),
        Stock = new StockFact(OpenAtStart: 12, Received: 40, OpenAtEnd: 20, OverdueAtEnd: 3),
        Storms = [new StormFact("2026-000123", "Typhoon", "Guangdong", At(12), At(14), 340)],
        Alerts = [new AlertFact("answer-rate", 4, 1)],
        Data = new DataQuality(new Dictionary<QualityCheck, Ratio>
        {
            [QualityCheck.HoursReported] = new(310, 312), [QualityCheck.EndsReported] = new(3_098, 3_100), [QualityCheck.TalksReported] = new(2_700, 2_750), [QualityCheck.InTime] = new(40, 40), [QualityCheck.Consistent] = new(39, 40),
        }),
        BriefsInTime = new Ratio(11, 12),
    };

    public static BriefFacts Facts => BriefDraft.Of(Material);

    private static DateTimeOffset At(int day) => new(2026, 10, day, 0, 0, 0, TimeSpan.Zero);

    private static Dictionary<DateOnly, T> Days<T>(Func<DateOnly, T> of) =>
        Enumerable.Range(0, Month.End.DayNumber - First.DayNumber).Select(First.AddDays).ToDictionary(day => day, of);
}
