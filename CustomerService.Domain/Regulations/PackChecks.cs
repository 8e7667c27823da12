using System.Text.Json;
using CustomerService.Domain.Wording;

namespace CustomerService.Domain.Regulations;

/// <summary>What no schema can say: that everything a pack names is there, and that its trees are trees.</summary>
internal sealed class PackChecks
{
    private readonly RulePack pack;
    private readonly HashSet<string> clauses;
    private readonly HashSet<string> kinds;
    private readonly HashSet<string> categories;
    private readonly HashSet<string> roles;
    private readonly List<(string Place, Sentence Sentence)> problems = [];

    public PackChecks(RulePack pack)
    {
        this.pack = pack;
        clauses = [.. pack.Clauses.Select(clause => clause.No)];
        kinds = [.. pack.Kinds.Select(kind => kind.Code)];
        categories = [.. pack.Categories.Select(category => category.Code)];
        roles = [.. pack.Roles.Select(role => role.Code)];
    }

    public IReadOnlyList<(string Place, Sentence Sentence)> Problems()
    {
        if (pack.EffectiveTo <= pack.EffectiveFrom) Wrong("/effectiveTo", "must be after effectiveFrom");
        Chapters();
        Codes();
        Business();
        Routing();
        Limits();
        Duties();
        return problems;
    }

    private void Chapters()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Each(pack.Chapters, "/chapters", (chapter, at) => Each(chapter.Clauses, $"{at}/clauses", (clause, place) =>
        {
            if (!seen.Add(clause.No)) Wrong($"{place}/no", $"'{clause.No}' stands twice");
        }));
    }

    private void Codes()
    {
        Unique(pack.Roles, "/roles", role => role.Code);
        Unique(pack.Kinds, "/kinds", kind => kind.Code);
        Unique(pack.Volumes, "/volumes", volume => volume.Code);
        Unique(pack.Categories, "/categories", category => category.Code);
        Unique(pack.Routing, "/routing", rule => rule.Code);
        Unique(pack.LimitSets, "/limitSets", set => set.Code);
        Unique(pack.Pausing, "/pausing", rule => rule.Code);
        Unique(pack.Ladder, "/ladder", step => step.Code);
        Unique(pack.Settings, "/settings", setting => setting.Code);
        Unique(pack.Obligations, "/obligations", rule => rule.Code);
        Unique(pack.Kpis, "/kpis", kpi => kpi.Code);
    }

    private void Business()
    {
        Each(pack.Roles, "/roles", (role, at) => AllClauses(role.Clauses, at));
        Each(pack.Volumes, "/volumes", (volume, at) =>
        {
            Known(clauses, volume.Clause, $"{at}/clause", "clause");
            AllKnown(kinds, volume.Kinds, $"{at}/kinds", "kind");
        });
        Each(pack.Categories, "/categories", (category, at) =>
        {
            AllKnown(kinds, category.Kinds, $"{at}/kinds", "kind");
            AllClauses(category.Clauses, at);
            Unique(category.Questions, $"{at}/questions", question => question.Code);
            Each(category.Questions, $"{at}/questions", (question, place) =>
            {
                if ((question.Type == QuestionType.Choice) != (question.Choices.Count > 0)) Wrong(place, "must list choices exactly when its type is choice");
            });
            if (category.Parent is not { } parent) return;
            if (Known(categories, parent, $"{at}/parent", "category") && IsOwnAncestor(category.Code, code => pack.FindCategory(code)?.Parent is { } above ? [above] : []))
                Wrong($"{at}/parent", $"makes '{category.Code}' a part of itself");
        });
    }

    private void Routing() => Each(pack.Routing, "/routing", (rule, at) =>
    {
        AllKnown(kinds, rule.When.Kinds, $"{at}/when/kinds", "kind");
        AllKnown(categories, rule.When.Categories, $"{at}/when/categories", "category");
        Known(roles, rule.To.Role, $"{at}/to/role", "role");
        Known(clauses, rule.Clause, $"{at}/clause", "clause");
    });

    private void Limits()
    {
        Each(pack.LimitSets, "/limitSets", (set, at) =>
        {
            if (set.EffectiveTo <= set.EffectiveFrom) Wrong($"{at}/effectiveTo", "must be after effectiveFrom");
            if (set.IsDefault && pack.DefaultLimits != set) Wrong($"{at}/isDefault", "a second default; there can be one");
            Each(set.Limits, $"{at}/limits", (limit, place) => AllKnown(kinds, limit.Kinds, $"{place}/kinds", "kind"));
        });
        Each(pack.Ladder, "/ladder", (step, at) => AllKnown(kinds, step.Kinds, $"{at}/kinds", "kind"));
    }

    private void Duties()
    {
        var rules = pack.Obligations.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        Each(pack.Settings, "/settings", (setting, at) =>
        {
            AllClauses(setting.Clauses, at);
            if (setting.Choices.Count > 0 && !setting.Choices.Contains(setting.Default.ToString())) Wrong($"{at}/default", $"'{setting.Default}' is none of {string.Join(", ", setting.Choices)}");
        });
        Each(pack.Obligations, "/obligations", (rule, at) =>
        {
            Known(clauses, rule.Clause, $"{at}/clause", "clause");
            Known(roles, rule.Role, $"{at}/role", "role");
            AllKnown(rules, rule.After, $"{at}/after", "obligation");
            if (Lacking(rule) is { } lacking) problems.Add((at, lacking));
            if (IsOwnAncestor(rule.Code, code => pack.Obligations.FirstOrDefault(other => other.Code == code)?.After ?? [])) Wrong($"{at}/after", $"makes '{rule.Code}' wait for itself");
        });
        Each(pack.Kpis, "/kpis", (kpi, at) =>
        {
            AllClauses(kpi.Clauses, at);
            if (kpi.Setting is { } setting && pack.FindSetting(setting) is null) Wrong($"{at}/setting", $"there is no setting '{setting}'");
            if (kpi.Target is not { } target) return;
            if (pack.FindSetting(target) is not { } preset) Wrong($"{at}/target", $"there is no setting '{target}'");
            else if (preset.Default.ValueKind != JsonValueKind.Number) Wrong($"{at}/target", $"the setting '{target}' holds no number");
        });
    }

    private static Sentence? Lacking(ObligationRule rule) => rule.Kind switch
    {
        ObligationKind.Event when rule.Event is null || rule.Within is null => Sentence.Plain("one set off by an event needs event and within"),
        ObligationKind.Count when rule.Period is null || rule.AtLeast is null => Sentence.Plain("one that counts needs period and atLeast"),
        ObligationKind.Calendar when rule.Period is null => Sentence.Plain("one by the calendar needs period"),
        ObligationKind.Chained when rule.Period is null || rule.After.Count == 0 => Sentence.Plain("a chained one needs period and after"),
        _ when rule.Day is null != rule.MonthsAfter is null => Sentence.Plain("day and monthsAfter belong together"),
        _ => null,
    };

    private static bool IsOwnAncestor(string code, Func<string, IReadOnlyList<string>> above)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(above(code));
        while (open.TryDequeue(out var next))
        {
            if (next == code) return true;
            if (!seen.Add(next)) continue;
            foreach (var further in above(next)) open.Enqueue(further);
        }

        return false;
    }

    private static void Each<T>(IReadOnlyList<T> items, string at, Action<T, string> check)
    {
        for (var i = 0; i < items.Count; i++) check(items[i], $"{at}/{i}");
    }

    private void Unique<T>(IReadOnlyList<T> items, string at, Func<T, string> code)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Each(items, at, (item, place) =>
        {
            if (!seen.Add(code(item))) Wrong($"{place}/code", $"'{code(item)}' stands twice");
        });
    }

    private void AllClauses(IReadOnlyList<string> numbers, string at) => AllKnown(clauses, numbers, $"{at}/clauses", "clause");

    private void AllKnown(HashSet<string> known, IReadOnlyList<string> codes, string at, string what) => Each(codes, at, (code, place) => Known(known, code, place, what));

    private bool Known(HashSet<string> known, string code, string at, string what)
    {
        if (known.Contains(code)) return true;
        Wrong(at, $"there is no {what} '{code}'");
        return false;
    }

    private void Wrong(string place, string message) => problems.Add((place, Sentence.Plain(message)));

    private void Wrong(string place, SentenceBuilder message) => problems.Add((place, Sentence.Of(message)));
}
