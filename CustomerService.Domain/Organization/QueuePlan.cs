using CustomerService.Domain.Hotline;
using CustomerService.Domain.Import;

namespace CustomerService.Domain.Organization;

/// <summary>
/// A file of queues (<c>code,name,unit</c>) checked against the organisation as it is: what is wrong, or what it would
/// change. Nothing is ever deleted, and with one problem nothing is changed.
/// </summary>
public sealed class QueuePlan
{
    public static readonly IReadOnlyList<string> Columns = ["code", "name", "unit"];

    private readonly Dictionary<string, QueueLine> lines = new(StringComparer.Ordinal);
    private readonly List<ImportProblem> problems = [];
    private readonly List<PlannedMove> moves = [];
    private readonly Dictionary<string, OrgUnit> units;
    private readonly Dictionary<string, CallQueue> existing;

    private QueuePlan(IEnumerable<OrgUnit> units, IEnumerable<CallQueue> queues)
    {
        this.units = units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        existing = queues.ToDictionary(queue => queue.Code, StringComparer.Ordinal);
    }

    /// <summary>By line.</summary>
    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>How many queues the file names.</summary>
    public int Count => lines.Count;

    /// <param name="csv">A seekable stream.</param>
    /// <param name="units">Every unit there is.</param>
    /// <param name="queues">Every queue there is.</param>
    public static QueuePlan Read(Stream csv, IEnumerable<OrgUnit> units, IEnumerable<CallQueue> queues)
    {
        var plan = new QueuePlan(units, queues);
        foreach (var row in new CsvTable(csv, Columns).Rows()) plan.Add(row);
        return plan;
    }

    /// <summary>The known queues that the file puts into another unit; known once it is applied.</summary>
    public IReadOnlyList<PlannedMove> Moves => moves;

    /// <summary>Carries the plan out on the queues it was read with.</summary>
    /// <param name="movesToo">False leaves known queues where they are; <see cref="Moves"/> names them.</param>
    /// <returns>The new queues; the caller stores them with the changed ones in one transaction.</returns>
    /// <exception cref="InvalidOperationException">The file has problems.</exception>
    public IReadOnlyList<CallQueue> Apply(bool movesToo = true)
    {
        if (problems.Count > 0) throw new InvalidOperationException($"A file with problems changes nothing: {problems[0]}");
        var added = new List<CallQueue>();
        foreach (var line in lines.Values)
        {
            var unit = units[line.Unit];
            if (!existing.TryGetValue(line.Code, out var queue))
            {
                added.Add(new CallQueue(line.Code, line.Name, unit));
                continue;
            }

            queue.Rename(line.Name);
            if (queue.Unit == unit) continue;
            moves.Add(new PlannedMove(line.Line, line.Code, line.Unit));
            if (movesToo) queue.MoveTo(unit);
        }

        return added;
    }

    private void Add(CsvRow row)
    {
        if (row.Problem is not null)
        {
            problems.Add(row.Problem);
            return;
        }

        var line = new QueueLine(row.Line, row.Values[0], row.Values[1], row.Values[2]);
        Check(line.Line, "code", line.Code, CallQueue.MaxCodeLength);
        Check(line.Line, "name", line.Name, OrgUnit.MaxNameLength);
        if (line.Unit.Length == 0) problems.Add(new ImportProblem(line.Line, "unit", "is empty"));
        else if (!units.ContainsKey(line.Unit)) problems.Add(new ImportProblem(line.Line, "unit", $"'{line.Unit}' is no unit of the organisation"));
        if (!lines.TryAdd(line.Code, line))
            problems.Add(new ImportProblem(line.Line, "code", $"'{line.Code}' stands on line {lines[line.Code].Line} already"));
    }

    private void Check(int line, string column, string value, int longest)
    {
        if (value.Length == 0) problems.Add(new ImportProblem(line, column, "is empty"));
        else if (value.Length > longest) problems.Add(new ImportProblem(line, column, $"is longer than {longest} characters"));
    }

    private sealed record QueueLine(int Line, string Code, string Name, string Unit);
}
