using CustomerService.Domain.Import;

namespace CustomerService.Domain.Organization;

/// <summary>
/// A file of units (<c>code,name,parent,kind</c>) checked against the organisation as it is: what is wrong, or what it
/// would change. Nothing is ever deleted, and with one problem nothing is changed.
/// </summary>
public sealed class OrganizationPlan
{
    public static readonly IReadOnlyList<string> Columns = ["code", "name", "parent", "kind"];

    private readonly List<UnitLine> lines = [];
    private readonly Dictionary<string, UnitLine> byCode = new(StringComparer.Ordinal);
    private readonly List<PlannedMove> moves = [];
    private readonly List<ImportProblem> problems = [];
    private readonly Dictionary<string, OrgUnit> existing;

    private OrganizationPlan(IEnumerable<OrgUnit> units) =>
        existing = units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>By line.</summary>
    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>How many units the file names.</summary>
    public int Count => lines.Count;

    /// <summary>Known units that come under another parent; known once the plan was carried out.</summary>
    public IReadOnlyList<PlannedMove> Moves => moves;

    /// <param name="csv">A seekable stream.</param>
    /// <param name="units">Every unit there is, each with its parent loaded.</param>
    public static OrganizationPlan Read(Stream csv, IEnumerable<OrgUnit> units)
    {
        var plan = new OrganizationPlan(units);
        foreach (var row in new CsvTable(csv, Columns).Rows()) plan.Add(row);
        if (plan.problems.Count == 0) plan.CheckParents();
        if (plan.problems.Count == 0) plan.CheckCircles();
        plan.problems.Sort((a, b) => a.Line.CompareTo(b.Line));
        return plan;
    }

    /// <summary>Carries the plan out on the units it was read with.</summary>
    /// <returns>The new units, parents before children; the caller stores them with the changed ones in one transaction.</returns>
    /// <param name="movesToo">False leaves known units where they are; <see cref="Moves"/> names them.</param>
    /// <exception cref="InvalidOperationException">The file has problems.</exception>
    public IReadOnlyList<OrgUnit> Apply(bool movesToo = true)
    {
        if (problems.Count > 0) throw new InvalidOperationException($"A file with problems changes nothing: {problems[0]}");
        var added = new List<OrgUnit>();
        foreach (var line in lines)
        {
            var unit = Unit(line.Code, added)!;
            var parent = Unit(line.Parent, added);
            unit.Rename(line.Name);
            unit.Reclassify(line.Kind);
            if (unit.Parent == parent) continue;
            moves.Add(new PlannedMove(line.Line, line.Code, parent?.Code));
            if (movesToo) unit.MoveUnder(parent);
        }

        return added;
    }

    /// <summary>The unit of that code, made with its parents when it is new; null for no code.</summary>
    private OrgUnit? Unit(string code, List<OrgUnit> added)
    {
        if (code.Length == 0) return null;
        if (existing.TryGetValue(code, out var unit)) return unit;
        var line = byCode[code];
        unit = new OrgUnit(line.Code, line.Name, line.Kind, Unit(line.Parent, added));
        existing.Add(code, unit);
        added.Add(unit);
        return unit;
    }

    private void Add(CsvRow row)
    {
        if (row.Problem is not null)
        {
            problems.Add(row.Problem);
            return;
        }

        var line = new UnitLine(row.Line, row.Values[0], row.Values[1], row.Values[2], row.Values[3]);
        var before = problems.Count;
        Check(line.Line, "code", line.Code, OrgUnit.MaxCodeLength);
        Check(line.Line, "name", line.Name, OrgUnit.MaxNameLength);
        Check(line.Line, "kind", line.Kind, OrgUnit.MaxCodeLength);
        if (!byCode.TryAdd(line.Code, line))
            problems.Add(new ImportProblem(line.Line, "code", $"'{line.Code}' stands on line {byCode[line.Code].Line} already"));
        if (problems.Count == before) lines.Add(line);
    }

    private void Check(int line, string column, string value, int longest)
    {
        if (value.Length == 0) problems.Add(new ImportProblem(line, column, "is empty"));
        else if (value.Length > longest) problems.Add(new ImportProblem(line, column, $"is longer than {longest} characters"));
    }

    private void CheckParents()
    {
        var known = lines.Select(line => line.Code).Concat(existing.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Parent.Length > 0 && !known.Contains(line.Parent)))
            problems.Add(new ImportProblem(line.Line, "parent", $"'{line.Parent}' is no unit, neither in the file nor in the organisation"));
    }

    private void CheckCircles()
    {
        var parents = existing.Values.ToDictionary(unit => unit.Code, unit => unit.Parent?.Code, StringComparer.Ordinal);
        foreach (var line in lines) parents[line.Code] = line.Parent.Length == 0 ? null : line.Parent;
        foreach (var line in lines)
        {
            var path = new List<string>();
            for (var code = line.Code; code is not null && !path.Contains(code); code = parents[code]) path.Add(code);
            if (parents[path[^1]] != line.Code) continue;
            problems.Add(new ImportProblem(line.Line, "parent", $"a unit cannot be under itself: {string.Join(" → ", path.Append(line.Code))}"));
        }
    }

    private sealed record UnitLine(int Line, string Code, string Name, string Parent, string Kind);
}
