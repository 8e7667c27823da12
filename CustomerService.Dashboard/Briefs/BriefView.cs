using CustomerService.Domain.Actions;
using CustomerService.Domain.Briefs;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Periods;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Briefs;

/// <summary>A brief as one reader sees it.</summary>
public sealed record BriefView
{
    public required UnitNode Unit { get; init; }

    public required ReportingPeriod Month { get; init; }

    public required BriefDuty Duty { get; init; }

    public required Brief Brief { get; init; }

    /// <summary>What it says: as it was sent, or as it would be now.</summary>
    public required BriefContent Content { get; init; }

    /// <summary>When that was drawn up.</summary>
    public required DateTimeOffset CutOff { get; init; }

    /// <summary>The actions that come from it, as they stand now.</summary>
    public IReadOnlyList<CorrectiveAction> Actions { get; init; } = [];

    /// <summary>Of an assembled one: the briefs that it is built from, as they stand now.</summary>
    public IReadOnlyList<BriefCell> Sources { get; init; } = [];

    /// <summary>Where the unit's last day stands.</summary>
    public required BriefCell Cell { get; init; }

    public bool MayWrite { get; init; }

    public bool MayReview { get; init; }

    /// <summary>Why it cannot be sent now; null when it can.</summary>
    public BriefRefusal? SendRefusal { get; init; }

    /// <summary>Whether the writer may change it now.</summary>
    public bool IsEditable => MayWrite && !Brief.IsFrozen;

    /// <summary>The closing of the month's figures, with what was restated since; null while they are open.</summary>
    public ClosedPeriod? Closed { get; init; }

    /// <summary>Whether it still says what its hash was taken of; null for a draft.</summary>
    public bool? FitsHash { get; init; }
}
