using CustomerService.Domain.Complaints;

namespace CustomerService.Domain.Regulations;

/// <summary>
/// A regulation as data: its clauses in our own words, and everything the product takes from it. Immutable; a change is
/// another version with its own effective dates.
/// </summary>
public sealed record RulePack
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required PackText Title { get; init; }

    public required PackDocument Document { get; init; }

    /// <summary>The first day it is in force.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The first day it is not in force any more; null while nothing follows it.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public required IReadOnlyList<Chapter> Chapters { get; init; }

    public IReadOnlyList<PackRole> Roles { get; init; } = [];

    /// <summary>The kinds of business: 业务咨询, 故障报修, 投诉 …</summary>
    public IReadOnlyList<BusinessKind> Kinds { get; init; } = [];

    /// <summary>The rows in which the monthly summary counts.</summary>
    public IReadOnlyList<BusinessVolume> Volumes { get; init; } = [];

    public IReadOnlyList<BusinessCategory> Categories { get; init; } = [];

    /// <summary>In order: the first that applies decides.</summary>
    public IReadOnlyList<RoutingRule> Routing { get; init; } = [];

    public IReadOnlyList<LimitSet> LimitSets { get; init; } = [];

    public IReadOnlyList<PauseRule> Pausing { get; init; } = [];

    public IReadOnlyList<LadderStep> Ladder { get; init; } = [];

    public IReadOnlyList<PackSetting> Settings { get; init; } = [];

    public IReadOnlyList<ObligationRule> Obligations { get; init; } = [];

    public IReadOnlyList<KpiDefinition> Kpis { get; init; } = [];

    public IEnumerable<Clause> Clauses => Chapters.SelectMany(chapter => chapter.Clauses);

    public Clause? FindClause(string number) => Clauses.FirstOrDefault(clause => clause.No == number);

    public BusinessCategory? FindCategory(string code) => Categories.FirstOrDefault(category => category.Code == code);

    public PackSetting? FindSetting(string code) => Settings.FirstOrDefault(setting => setting.Code == code);

    /// <summary>The set that applies until another is chosen.</summary>
    public LimitSet? DefaultLimits => LimitSets.FirstOrDefault(set => set.IsDefault) ?? (LimitSets.Count > 0 ? LimitSets[0] : null);

    public bool IsInForce(DateOnly day) => day >= EffectiveFrom && (EffectiveTo is not { } end || day < end);

    /// <summary>The category and the ones above it, the nearest first.</summary>
    public IEnumerable<BusinessCategory> CategoryPath(string? code)
    {
        for (var category = code is null ? null : FindCategory(code); category is not null; category = category.Parent is { } parent ? FindCategory(parent) : null)
            yield return category;
    }

    /// <summary>The rule that decides who handles a case; null when the pack says nothing of it.</summary>
    /// <param name="unitKind">The kind of the unit the case is about.</param>
    /// <param name="isAboutOwnUnit">Whether the unit that would handle it is the one complained about.</param>
    public RoutingRule? Route(string kind, string? category, string unitKind, bool isAboutOwnUnit)
    {
        var path = CategoryPath(category).Select(each => each.Code).ToList();
        return Routing.FirstOrDefault(rule => rule.When.Applies(kind, path, unitKind, isAboutOwnUnit));
    }

    /// <summary>The limit of a clock in a set; null when the set says nothing of it.</summary>
    public static LimitRule? Limit(LimitSet set, ClockKind clock, string kind, Severity severity, string unitKind, string? area = null) =>
        set.Limits.FirstOrDefault(limit => limit.Applies(clock, kind, severity, unitKind, area));

    /// <summary>The questions a case of this category is asked, those of the categories above it first.</summary>
    public IEnumerable<CategoryQuestion> Questions(string? category) => CategoryPath(category).Reverse().SelectMany(each => each.Questions);
}
