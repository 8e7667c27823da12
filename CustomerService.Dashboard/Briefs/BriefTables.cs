using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Documents;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>The tables of a brief. An empty one is left out.</summary>
public sealed class BriefTables(BriefWords words, BriefRegister briefs)
{
    public IEnumerable<DocumentTable> Of(string section, BriefContent content, ReportingPeriod month)
    {
        IEnumerable<DocumentTable> tables = section switch
        {
            BriefSections.Summary => [Included(content, month)],
            BriefSections.Volumes => [Volumes(content.Facts, month)],
            BriefSections.Measures => [Measures(content.Facts, month), ByUnit(content, month)],
            BriefSections.Changes => [Outliers(content.Facts), Explanations(content.Facts, month)],
            BriefSections.Stock => [Stock(content.Facts, month)],
            BriefSections.Events => [Storms(content.Facts)],
            BriefSections.Quality => [Quality(content.Facts)],
            BriefSections.Actions => [Actions(content, month)],
            _ => [],
        };
        return tables.Where(table => table.Rows.Count > 0);
    }

    private DocumentTable Volumes(BriefFacts facts, ReportingPeriod month) => Table(
        "volumes", ["Work", "ThisMonth", "MonthBefore", "Difference", "Growth", "YearBefore", "Growth", "Source"],
        facts.Volumes.Select(volume => (IReadOnlyList<DocumentCell>)
        [
            BriefCells.Words(words.Volume(volume.Code)), BriefCells.Count(volume.Count, volume.IsGiven ? null : BriefLinks.Unit(facts.Unit, month), volume.IsGiven),
            BriefCells.Count(volume.MonthBefore), BriefCells.Difference(volume.Count, volume.MonthBefore), BriefCells.Growth(volume.Count, volume.MonthBefore),
            BriefCells.Count(volume.YearBefore, isGiven: volume.IsYearBeforeGiven), BriefCells.Growth(volume.Count, volume.YearBefore), BriefCells.Words(Source(volume)),
        ]));

    private string Source(VolumeFact volume) => volume switch
    {
        { AllUnits: { } all } => words["GivenBy", volume.KnownUnits ?? 0, all],
        { IsGiven: true } => words["Given"],
        _ => words["Counted"],
    };

    private DocumentTable Measures(BriefFacts facts, ReportingPeriod month) => Table(
        "measures", ["Measure", "ThisMonth", "Numerator", "Denominator", "MonthBefore", "Change", "Judgement", "YearBefore", "Change", "Target"],
        facts.Measures.Select(measure => (IReadOnlyList<DocumentCell>)
        [
            BriefCells.Words(words.Measure(measure.Code)), words.ValueCell(measure.Code, measure.Value, BriefLinks.Measure(facts.Unit, month, measure.Code)),
            BriefCells.Part(measure.Value, measure.Value.Numerator), BriefCells.Part(measure.Value, measure.Value.Denominator),
            words.ValueCell(measure.Code, measure.MonthBefore, BriefLinks.Measure(facts.Unit, month.Previous, measure.Code)), words.DifferenceCell(measure.Code, measure.SinceMonthBefore), BriefCells.Words(Judgement(measure)),
            words.ValueCell(measure.Code, measure.YearBefore, BriefLinks.Measure(facts.Unit, month.YearBefore, measure.Code)) with { IsGiven = measure.IsYearBeforeGiven }, words.DifferenceCell(measure.Code, measure.SinceYearBefore), words.ValueCell(measure.Code, measure.Target),
        ]));

    private string Judgement(MeasureFact measure) => measure.IsBeyondChance switch
    {
        true => words[(measure.SinceMonthBefore > 0) == (Measure.Find(measure.Code)?.HigherIsBetter ?? true) ? "Better" : "Worse"],
        false => words["WithinChance"],
        null => words["CannotTell"],
    };

    /// <summary>Of an assembled brief: what each unit's own brief says of the measures.</summary>
    private DocumentTable ByUnit(BriefContent content, ReportingPeriod month)
    {
        var codes = content.Facts.Measures.Select(measure => measure.Code).ToList();
        var rows = content.Included.Select(included => (Included: included, Facts: FactsOf(included, month))).Where(each => each.Facts is not null).Select(each => (IReadOnlyList<DocumentCell>)
        [
            BriefCells.Words(each.Included.UnitName, $"/briefs/{month}/{each.Included.Unit}"),
            .. codes.Select(code => words.ValueCell(code, each.Facts!.Measure(code)?.Value ?? MeasureValue.Unknown, BriefLinks.Measure(each.Included.Unit, month, code))),
        ]);
        return new DocumentTable("by-unit", words["Table.by-unit"], [Column("UnitName"), .. codes.Select(code => new DocumentColumn(words.Measure(code)))], [.. rows]);
    }

    private BriefFacts? FactsOf(IncludedBrief included, ReportingPeriod month) =>
        briefs.Of(included.Unit, month).Submissions.Find(submission => submission.Round == included.Round)?.Content.Facts;

    private DocumentTable Included(BriefContent content, ReportingPeriod month) => Table(
        "included", ["UnitName", "SubmittedAt", "DaysLate", "Round", "BriefState", "Hash"],
        [
            .. content.Included.Select(included => (IReadOnlyList<DocumentCell>)
            [
                BriefCells.Words(included.UnitName, $"/briefs/{month}/{included.Unit}"), BriefCells.Words(words.Moment(included.SubmittedAt)), BriefCells.Count(included.DaysLate), BriefCells.Count(included.Round),
                BriefCells.Words(words[included.IsAccepted ? "State.Accepted" : "State.Submitted"]), BriefCells.Words(included.Hash[..12]),
            ]),
            .. content.Missing.Select(missing => (IReadOnlyList<DocumentCell>)
            [
                BriefCells.Words(words.Unit(missing), $"/briefs/{month}/{missing}"), BriefCells.Words(words["NotThere"]), BriefCells.Count(null), BriefCells.Count(null), BriefCells.Words(words["Missing"]), BriefCells.Words("—"),
            ]),
        ]);

    private DocumentTable Outliers(BriefFacts facts) => Table(
        "outliers", ["Measure", "Day", "Value", "Numerator", "Denominator", "Usually", "LowerLimit", "UpperLimit"],
        facts.Outliers.Select(outlier => (IReadOnlyList<DocumentCell>)
        [
            BriefCells.Words(words.Measure(outlier.Measure)), BriefCells.Day(outlier.Day, BriefLinks.Day(facts.Unit, outlier)), words.ValueCell(outlier.Measure, outlier.Value),
            BriefCells.Part(outlier.Value, outlier.Value.Numerator), BriefCells.Part(outlier.Value, outlier.Value.Denominator),
            words.ValueCell(outlier.Measure, outlier.Centre), words.ValueCell(outlier.Measure, outlier.Lower), words.ValueCell(outlier.Measure, outlier.Upper),
        ]));

    private DocumentTable Explanations(BriefFacts facts, ReportingPeriod month) => Table(
        "explanations", ["Measure", "MadeBy", "MonthBefore", "ThisMonth", "OwnEffect", "MixEffect", "Effect"],
        facts.Explanations.SelectMany(change => (IReadOnlyList<DocumentCell>[])
        [
            .. change.Parts.Select(part => (IReadOnlyList<DocumentCell>)
            [
                BriefCells.Words(words.Measure(change.Measure)), BriefCells.Words(PartName(part), BriefLinks.Part(facts.Unit, month, change.Measure, part)), words.ValueCell(change.Measure, part.Before), words.ValueCell(change.Measure, part.After),
                words.DifferenceCell(change.Measure, part.Own), words.DifferenceCell(change.Measure, part.Mix), words.DifferenceCell(change.Measure, part.Effect),
            ]),
            [
                BriefCells.Words(words.Measure(change.Measure)), BriefCells.Words(words["RestAndSum"]), BriefCells.Words(""), BriefCells.Words(""), BriefCells.Words(words["RestIs", words.Difference(change.Measure, change.Rest)]), BriefCells.Words(""),
                words.DifferenceCell(change.Measure, change.Change),
            ],
        ]));

    public string PartName(ExplanationPart part) => part.IsOwn ? words["OwnPart", part.Name] : part.Name;

    private DocumentTable Stock(BriefFacts facts, ReportingPeriod month)
    {
        var (stock, href) = (facts.Stock, BriefLinks.Desk(facts.Unit, month));
        return Table("stock", ["Stock", "Cases"],
        [
            [BriefCells.Words(words["OpenAtStart"]), BriefCells.Count(stock.OpenAtStart, href)], [BriefCells.Words(words["Received"]), BriefCells.Count(stock.Received, href)], [BriefCells.Words(words["Finished"]), BriefCells.Count(stock.Finished, href)],
            [BriefCells.Words(words["OpenAtEnd"]), BriefCells.Count(stock.OpenAtEnd, href)], [BriefCells.Words(words["OverdueAtEnd"]), BriefCells.Count(stock.OverdueAtEnd, href)],
        ]);
    }

    private DocumentTable Storms(BriefFacts facts) => Table("storms", ["Storm", "Area", "Since", "Until", "Reports", "Notice"], facts.Storms.Select(storm => (IReadOnlyList<DocumentCell>)
    [
        BriefCells.Words(storm.Number, $"/desk/{storm.Number}"), BriefCells.Words(storm.AreaName), BriefCells.Words(words.Moment(storm.Since)), BriefCells.Words(storm.Until is { } until ? words.Moment(until) : words["GoesOn"]),
        BriefCells.Count(storm.Reports, "/desk/storms"), BriefCells.Words(storm.Notice),
    ]));

    private DocumentTable Quality(BriefFacts facts) => Table("quality", ["QualityOf", "Value", "Numerator", "Denominator"], facts.Quality.Select(quality => (IReadOnlyList<DocumentCell>)
    [
        BriefCells.Words(words["Quality." + quality.Code]), words.ValueCell("", quality.Value), BriefCells.Part(quality.Value, quality.Value.Numerator), BriefCells.Part(quality.Value, quality.Value.Denominator),
    ]));

    private DocumentTable Actions(BriefContent content, ReportingPeriod month)
    {
        var own = content.Actions.Select(action => (Unit: content.Facts.UnitName, Action: action));
        var theirs = content.Included.SelectMany(included => briefs.Of(included.Unit, month).Submissions.Find(submission => submission.Round == included.Round)?.Content.Actions.Select(action => (Unit: included.UnitName, Action: action)) ?? []);
        return Table("actions", ["Number", "UnitName", "ActionText", "Owner", "Due"], own.Concat(theirs).Select(each => (IReadOnlyList<DocumentCell>)
        [
            BriefCells.Words(each.Action.Action, $"/actions/{each.Action.Action}"), BriefCells.Words(each.Unit), BriefCells.Words(each.Action.Text), BriefCells.Words(each.Action.Owner), BriefCells.Day(each.Action.Due),
        ]));
    }

    private DocumentTable Table(string code, string[] columns, IEnumerable<IReadOnlyList<DocumentCell>> rows) => new(code, words["Table." + code], [.. columns.Select(Column)], [.. rows]);

    private DocumentColumn Column(string key) => new(words["Column." + key]);
}
