using System.Collections.Immutable;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs;

/// <summary>
/// 客户服务信息简报: a unit's brief of a month (CSG 2.1.7, 2.4.7, 3.3), the fold of its events. A subsidiary's is written, submitted, and
/// returned or accepted by the head office, whose own is assembled from them and issued. What can be done to it is in <c>BriefVerbs.cs</c>.
/// </summary>
public sealed partial record Brief : Paper
{
    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    public required ReportingPeriod Month { get; init; }

    public BriefState State { get; init; }

    /// <summary>What was written, by section.</summary>
    public ImmutableSortedDictionary<string, BriefText> Texts { get; init; } = ImmutableSortedDictionary.Create<string, BriefText>(StringComparer.Ordinal);

    /// <summary>Numbers that were said, by the volume's code.</summary>
    public ImmutableSortedDictionary<string, GivenVolume> Given { get; init; } = ImmutableSortedDictionary.Create<string, GivenVolume>(StringComparer.Ordinal);

    /// <summary>Every time it was submitted or issued, the first one first.</summary>
    public ImmutableList<BriefSubmission> Submissions { get; init; } = [];

    /// <summary>What was said to them, the first one first.</summary>
    public ImmutableList<BriefDecision> Decisions { get; init; } = [];

    /// <summary>When anything last happened to it.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The submission that stands; null while it is a draft or was returned.</summary>
    public BriefSubmission? Standing => IsFrozen ? Submissions[^1] : null;

    /// <summary>Whether what it says is fixed.</summary>
    public bool IsFrozen => State is BriefState.Submitted or BriefState.Accepted or BriefState.Issued;

    /// <summary>The first time it was submitted: that decides whether it was in time.</summary>
    public BriefSubmission? First => Submissions.Count == 0 ? null : Submissions[0];

    /// <summary>Why it was returned last; null when it never was.</summary>
    public BriefDecision? LastReturn => Decisions.LastOrDefault(decision => !decision.IsAccepted);

    /// <summary>A brief of which nothing has happened yet.</summary>
    public static Brief Blank(string unit, ReportingPeriod month) => new() { Subject = BriefSubject.Of(unit, month), Sequence = 0, Unit = unit, Month = month };
}
