namespace CustomerService.Domain.Briefs;

/// <summary>The parts of a brief, in order (CSG 3.3). Each of the first holds facts and what the writer says of them.</summary>
public static class BriefSections
{
    /// <summary>What the month was like, in the writer's words.</summary>
    public const string Summary = "summary";

    /// <summary>The eight works.</summary>
    public const string Volumes = "volumes";

    public const string Measures = "measures";

    /// <summary>Days outside the limits, and which parts made a change.</summary>
    public const string Changes = "changes";

    public const string Stock = "stock";

    public const string Events = "events";

    public const string Quality = "quality";

    /// <summary>Problems and their causes: the writer's.</summary>
    public const string Causes = "causes";

    /// <summary>整改措施: each is a corrective action.</summary>
    public const string Actions = "actions";

    /// <summary>Those that may be written into, in the order of the brief.</summary>
    public static IReadOnlyList<string> All { get; } = [Summary, Volumes, Measures, Changes, Stock, Events, Quality, Causes, Actions];

    public static bool IsKnown(string section) => All.Contains(section);
}
