using System.Text.Json;

namespace CustomerService.Dashboard.Demo.Cases;

/// <summary>What invented complainants and officers say, with places left open. The texts are data, and the data are Chinese in either language.</summary>
internal sealed record CaseTexts
{
    public static CaseTexts Instance { get; } = Read();

    public required IReadOnlyList<CaseSubject> Subjects { get; init; }

    public required IReadOnlyList<string> Openings { get; init; }

    public required IReadOnlyList<string> Closings { get; init; }

    public required IReadOnlyList<string> Hours { get; init; }

    public required IReadOnlyList<string> Extents { get; init; }

    public required IReadOnlyList<string> Roads { get; init; }

    public required IReadOnlyList<string> Communities { get; init; }

    public required IReadOnlyList<string> Villages { get; init; }

    public required IReadOnlyList<string> Contacts { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public required IReadOnlyList<string> Answers { get; init; }

    public required IReadOnlyList<PauseTexts> Pauses { get; init; }

    public required IReadOnlyList<string> Resumes { get; init; }

    public required IReadOnlyList<string> Reopens { get; init; }

    public required IReadOnlyList<string> Withdrawals { get; init; }

    public required IReadOnlyList<string> Escalations { get; init; }

    public required IReadOnlyList<string> Reroutes { get; init; }

    public required IReadOnlyList<string> Families { get; init; }

    /// <summary>Why officers had personal data shown.</summary>
    public required IReadOnlyList<string> Looks { get; init; }

    public required IReadOnlyList<string> Callbacks { get; init; }

    public required IReadOnlyList<string> Unreached { get; init; }

    public required IReadOnlyList<string> Apologies { get; init; }

    /// <summary>The one notice of a large outage.</summary>
    public required IReadOnlyList<string> StormNotices { get; init; }

    public required IReadOnlyList<string> StormContacts { get; init; }

    private static CaseTexts Read()
    {
        using var file = typeof(CaseTexts).Assembly.GetManifestResourceStream("case-texts.json")!;
        return JsonSerializer.Deserialize<CaseTexts>(file, JsonSerializerOptions.Web)!;
    }
}
