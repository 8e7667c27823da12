namespace CustomerService.Domain.Figures;

/// <summary>A figure that units are led by (CSG 3.3, 2.4.10); its formula and its words are those of the rule pack's KPI of the same code.</summary>
public sealed class Measure
{
    private readonly Func<UnitFigures, MeasureValue> of;

    private Measure(string code, MeasureKind kind, bool isHigherBetter, Func<UnitFigures, MeasureValue> of) =>
        (Code, Kind, HigherIsBetter, this.of) = (code, kind, isHigherBetter, of);

    /// <summary>电话接通率 = answered / (concluded − short abandons).</summary>
    public static Measure AnswerRate { get; } = new("answer-rate", MeasureKind.Share, isHigherBetter: true, figures => MeasureValue.Of(figures.Calls.AnswerRate));

    /// <summary>受理业务答复率 = replied in time / due.</summary>
    public static Measure ResponseRate { get; } = new("response-rate", MeasureKind.Share, isHigherBetter: true, figures => MeasureValue.Of(figures.Requests.ResponseRate));

    /// <summary>平均等待时间: seconds waited / answered calls.</summary>
    public static Measure AverageWait { get; } =
        new("average-wait", MeasureKind.Seconds, isHigherBetter: false, figures => new(figures.Calls.Waits.SumMilliseconds / 1000.0, figures.Calls.Waits.Count));

    /// <summary>服务水平 = answered within the target wait / (concluded − short abandons).</summary>
    public static Measure ServiceLevel { get; } = new("service-level", MeasureKind.Share, isHigherBetter: true, figures => MeasureValue.Of(figures.Calls.ServiceLevel));

    /// <summary>回访满意率 = satisfied or better / rated.</summary>
    public static Measure Satisfaction { get; } = new("satisfaction", MeasureKind.Share, isHigherBetter: true, figures => MeasureValue.Of(figures.Ratings.Satisfaction));

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } = [AnswerRate, ResponseRate, AverageWait, ServiceLevel, Satisfaction];

    /// <summary>The plain numbers behind them; known even when nothing happened.</summary>
    public static IReadOnlyList<Measure> Counts { get; } =
    [
        Count("offered", figures => figures.Calls.Offered),
        Count("answered", figures => figures.Calls.Answered, isHigherBetter: true),
        Count("abandoned", figures => figures.Calls.Abandoned),
        Count("left", figures => figures.Calls.Left),
        Count("accepted", figures => figures.Requests.Accepted),
        Count("replied", figures => figures.Requests.Replied, isHigherBetter: true),
        Count("due", figures => figures.Requests.Due),
        Count("call-backs", figures => figures.Ratings.Made, isHigherBetter: true),
    ];

    /// <summary>The pack's code, such as <c>answer-rate</c>.</summary>
    public string Code { get; }

    public MeasureKind Kind { get; }

    /// <summary>Whether more of it is better.</summary>
    public bool HigherIsBetter { get; }

    public static Measure? Find(string? code) => All.Concat(Counts).FirstOrDefault(measure => measure.Code == code);

    /// <summary>Its value of a unit's figures; unknown when nothing of it was measured, or only for a part of the period.</summary>
    public MeasureValue Of(UnitFigures figures)
    {
        if (figures.IsPartial(Code)) return MeasureValue.Unknown;
        var (counted, given) = (of(figures), figures.GivenOf(Code));
        if (given == MeasureValue.Unknown) return counted;
        return Kind == MeasureKind.Count ? new MeasureValue(counted.Numerator + given.Numerator, 1) : counted + given;
    }

    /// <summary>Whether anything of it was counted.</summary>
    internal bool IsCounted(UnitFigures figures) => of(figures) is var counted && (Kind == MeasureKind.Count ? counted.Numerator != 0 : counted.IsKnown);

    public override string ToString() => Code;

    private static Measure Count(string code, Func<UnitFigures, long> of, bool isHigherBetter = false) =>
        new(code, MeasureKind.Count, isHigherBetter, figures => new MeasureValue(of(figures), 1));
}
