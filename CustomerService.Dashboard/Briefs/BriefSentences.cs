using CustomerService.Domain.Briefs;
using CustomerService.Domain.Briefs.Facts;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>What the figures say, in sentences: numbers put into fixed words. No cause is ever among them; causes are the writer's.</summary>
public sealed class BriefSentences(BriefWords words, BriefTables tables)
{
    /// <summary>Less than this of a quality is told as a sentence.</summary>
    private const double GoodQuality = .98;

    public IEnumerable<string> Of(string section, BriefContent content) => section switch
    {
        BriefSections.Summary => Summary(content),
        BriefSections.Volumes => Volumes(content.Facts),
        BriefSections.Measures => content.Facts.Measures.Select(Measure),
        BriefSections.Changes => [.. content.Facts.Explanations.Select(Explanation), .. Outliers(content.Facts)],
        BriefSections.Stock => [Stock(content.Facts.Stock)],
        BriefSections.Events => Events(content.Facts),
        BriefSections.Quality => Quality(content.Facts),
        BriefSections.Actions when content.Actions.Count == 0 && content.Included.Count == 0 => [words["NoActions"]],
        _ => [],
    };

    private IEnumerable<string> Summary(BriefContent content)
    {
        var all = content.Included.Count + content.Missing.Count;
        if (all == 0) yield break;
        yield return content.Missing.Count == 0 ? words["IncludedAll", all] : words["IncludedSome", content.Included.Count, all, words.List(content.Missing.Select(words.Unit))];
        var late = content.Included.Where(included => included.DaysLate > 0).ToList();
        if (late.Count > 0) yield return words["IncludedLate", words.List(late.Select(included => words["LateBy", included.UnitName, included.DaysLate].Value))];
    }

    private IEnumerable<string> Volumes(BriefFacts facts)
    {
        foreach (var volume in facts.Volumes)
        {
            if (volume.Count is not { } count)
                yield return words[volume.IsGiven ? "VolumeNotGiven" : "VolumeUnknown", words.Volume(volume.Code)];
            else if (volume.MonthBefore is not { } before)
                yield return words["VolumeAlone", words.Volume(volume.Code), Shared.Values.FigureFormat.Count(count)];
            else
                yield return words[count == before ? "VolumeSame" : count > before ? "VolumeMore" : "VolumeLess", words.Volume(volume.Code), Shared.Values.FigureFormat.Count(count), Shared.Values.FigureFormat.Count(Math.Abs(count - before)), Growing(count, before)];
        }

        if (facts.Unclassified > 0) yield return words["Unclassified", Shared.Values.FigureFormat.Count(facts.Unclassified)];
    }

    private string Growing(long count, long before) => BriefWords.Growth(count, before) is { } growth ? words["GrowthOf", BriefWords.Growth(growth)] : "";

    private string Measure(MeasureFact measure)
    {
        var name = words.Measure(measure.Code);
        if (measure.Value.Value is not { } value) return words["MeasureUnknown", name];
        var now = words["MeasureNow", name, words.Value(measure.Code, value), BriefWords.Parts(measure.Value)].Value;
        var since = Since(measure.Code, measure.SinceMonthBefore, "MonthBefore");
        var chance = measure.IsBeyondChance switch
        {
            true => words["BeyondChance", words.Size(measure.Code, measure.Chance!.Value)].Value,
            false => words["NotBeyondChance", words.Size(measure.Code, measure.Chance!.Value)],
            null => "",
        };
        return measure.SinceYearBefore is null ? words["MeasureSentenceShort", now, since, chance] : words["MeasureSentence", now, since, chance, Since(measure.Code, measure.SinceYearBefore, "YearBefore")];
    }

    private string Since(string measure, double? difference, string period) => difference switch
    {
        null => words["NoValueOf", words[$"Of{period}"]],
        > 0 => words["UpSince", words[$"Than{period}"], words.Size(measure, difference.Value)],
        < 0 => words["DownSince", words[$"Than{period}"], words.Size(measure, difference.Value)],
        _ => words["SameSince", words[$"Than{period}"]],
    };

    private string Explanation(ExplanationFact change) => words["Explanation", words.Measure(change.Measure), words.Difference(change.Measure, change.Change),
        words.List(change.Parts.Select(part => words["ExplanationPart", tables.PartName(part), words.Difference(change.Measure, part.Effect), words.Difference(change.Measure, part.Own), words.Difference(change.Measure, part.Mix)].Value)),
        words.Difference(change.Measure, change.Rest)];

    private IEnumerable<string> Outliers(BriefFacts facts)
    {
        if (facts.Outliers.Count == 0) yield return words["NoOutliers"];
        foreach (var measure in facts.Outliers.GroupBy(outlier => outlier.Measure))
        {
            var worst = measure.MaxBy(outlier => Math.Abs(outlier.Deviation))!;
            yield return words["Outliers", words.Measure(measure.Key), measure.Count(), words.List(measure.Select(outlier => words.Day(outlier.Day))), words.Day(worst.Day),
                words.Value(worst.Measure, worst.Value.Value), BriefWords.Parts(worst.Value), words.Value(worst.Measure, worst.Centre)];
        }
    }

    private string Stock(StockFact stock) => words["StockSentence", Count(stock.OpenAtStart), Count(stock.Received), Count(stock.Finished), Count(stock.OpenAtEnd), Count(stock.OverdueAtEnd)];

    private IEnumerable<string> Events(BriefFacts facts)
    {
        if (facts.Storms.Count > 0) yield return words["StormsSentence", facts.Storms.Count, Count(facts.Storms.Sum(storm => storm.Reports))];
        if (facts.Alerts.Count > 0)
            yield return words["AlertsSentence", Count(facts.Alerts.Sum(alert => alert.Raised)), Count(facts.Alerts.Sum(alert => alert.Severe)), words.List(facts.Alerts.Select(alert => words["AlertPart", words["Alert." + alert.Measure], Count(alert.Raised)].Value))];
        var makeUp = facts.SpecialDays.Where(day => day.Kind == DayKind.MakeUpWorkday).ToList();
        var holidays = facts.SpecialDays.Where(day => day.Kind == DayKind.Holiday).ToList();
        if (holidays.Count > 0) yield return words["HolidaysSentence", holidays.Count, words.List(holidays.Select(day => words.Day(day.Day)))];
        if (makeUp.Count > 0) yield return words["MakeUpSentence", makeUp.Count, words.List(makeUp.Select(day => words.Day(day.Day)))];
        if (facts.Storms.Count == 0 && facts.Alerts.Count == 0 && facts.SpecialDays.Count == 0) yield return words["NoEvents"];
    }

    private IEnumerable<string> Quality(BriefFacts facts)
    {
        var poor = facts.Quality.Where(quality => quality.Code != QualityCodes.Score && quality.Value.Value < GoodQuality).ToList();
        if (poor.Count == 0) yield return words["QualityGood", GoodQuality.ToString("P0", System.Globalization.CultureInfo.CurrentCulture)];
        foreach (var quality in poor) yield return words["QualityPoor", words["Quality." + quality.Code], words.Value("", quality.Value.Value), BriefWords.Parts(quality.Value)];
    }

    private static string Count(long count) => Shared.Values.FigureFormat.Count(count);
}
