using System.Globalization;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization.Moves;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Time;
using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Figures.Given;

/// <summary>Reads a file of totals, <c>unit,period,measure,numerator,denominator</c>: every line by itself.</summary>
public sealed class TotalsFile
{
    public static readonly IReadOnlyList<string> Columns = ["unit", "period", "measure", "numerator", "denominator"];

    /// <summary>The most lines a file may have.</summary>
    public const int MostLines = 20_000;

    private readonly List<TotalsLine> lines = [];
    private readonly List<ImportProblem> problems = [];
    private readonly Dictionary<(string, ReportingPeriod, string), int> known = [];
    private readonly OrganizationHistory history;
    private readonly RulePack pack;
    private readonly DateOnly today;

    private TotalsFile(OrganizationHistory history, RulePack pack, DateOnly today) => (this.history, this.pack, this.today) = (history, pack, today);

    public IReadOnlyList<TotalsLine> Lines => lines;

    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <param name="csv">A seekable stream.</param>
    /// <param name="pack">Names the works of the monthly summary.</param>
    /// <param name="today">A period must have ended before it.</param>
    public static TotalsFile Read(Stream csv, OrganizationHistory history, RulePack pack, DateOnly today)
    {
        var file = new TotalsFile(history, pack, today);
        foreach (var row in new CsvTable(csv, Columns, "denominator").Rows())
        {
            if (row.Problem is { } problem) file.problems.Add(problem);
            else if (file.lines.Count == MostLines)
            {
                file.problems.Add(new ImportProblem(row.Line, null, $"the file has more than {MostLines} lines"));
                break;
            }
            else file.Add(row);
        }

        return file;
    }

    private void Add(CsvRow row)
    {
        var before = problems.Count;
        var period = ReportingPeriod.Parse(row.Values[1]);
        if (period is null) Wrong(row, "period", $"'{row.Values[1]}' is no period; write 2024, 2024H1, 2024Q1 or 2024-03");
        else if (period.Value.End > today) Wrong(row, "period", $"{period} has not ended");
        else if (history.On(period.Value.End.AddDays(-1)).Unit(row.Values[0]) is null) Wrong(row, "unit", $"'{row.Values[0]}' is no unit of the organisation");
        var code = row.Values[2];
        var measure = Measure.Find(code);
        if (measure is null && !pack.Volumes.Any(volume => volume.Code == code)) Wrong(row, "measure", $"'{code}' is no measure, count or work");
        var numerator = Number(row, 3, "numerator");
        var denominator = measure is { Kind: not MeasureKind.Count } ? Number(row, 4, "denominator") : CountsDenominator(row);
        if (problems.Count > before) return;
        if (measure is { Kind: MeasureKind.Share } && numerator > denominator) Wrong(row, "numerator", "is more than what it is measured over");
        if (denominator == 0) Wrong(row, "denominator", "is 0: of nothing there is no figure; leave the line out");
        if (measure is not { Kind: MeasureKind.Seconds } && numerator != Math.Floor(numerator!.Value)) Wrong(row, "numerator", "is no whole number");
        if (denominator != Math.Floor(denominator!.Value)) Wrong(row, "denominator", "is no whole number");
        if (problems.Count > before) return;
        if (!known.TryAdd((row.Values[0], period!.Value, code), row.Line)) Wrong(row, "measure", $"stands on line {known[(row.Values[0], period.Value, code)]} already");
        else lines.Add(new TotalsLine(row.Line, new GivenTotal(row.Values[0], period.Value, code, new MeasureValue(numerator!.Value, denominator!.Value))));
    }

    private double? CountsDenominator(CsvRow row)
    {
        if (row.Values[4] is "" or "1") return 1;
        Wrong(row, "denominator", "is for shares and means; leave it empty for a number of things");
        return null;
    }

    private double? Number(CsvRow row, int column, string name)
    {
        var text = row.Values[column];
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1e15) return number;
        if (text.Length == 0) Wrong(row, name, "is empty");
        else Wrong(row, name, $"'{text}' is no number from 0 up");
        return null;
    }

    private void Wrong(CsvRow row, string column, string message) => problems.Add(new ImportProblem(row.Line, column, message));

    private void Wrong(CsvRow row, string column, SentenceBuilder message) => problems.Add(new ImportProblem(row.Line, column, message));
}
