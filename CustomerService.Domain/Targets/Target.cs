using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Targets;

/// <summary>
/// The yearly target of a measure and a unit (CSG 2.4.10): the fold of what was proposed and decided. One proposal waits at a
/// time, somebody else than its proposer approves it, and then it takes the place of the version before; so never two are in force.
/// </summary>
public sealed record Target(TargetKey Key, IReadOnlyList<TargetVersion> Versions) : Paper
{
    /// <summary>The version in force; null when none is, or when the unit gave its own target up.</summary>
    public TargetVersion? InForce => Versions.LastOrDefault(version => version.State == TargetState.InForce) is { Value: not null } version ? version : null;

    /// <summary>The approved version that stands, one that gives the target up included.</summary>
    public TargetVersion? Standing => Versions.LastOrDefault(version => version.State == TargetState.InForce);

    /// <summary>The version that waits for approval.</summary>
    public TargetVersion? Waiting => Versions.LastOrDefault(version => version.State == TargetState.Proposed);

    /// <summary>The version that was in force at a moment; later decisions are left out.</summary>
    public TargetVersion? At(DateTimeOffset moment) =>
        Versions.Where(version => version.State is TargetState.InForce or TargetState.Superseded && version.DecidedAt <= moment).MaxBy(version => version.DecidedAt) is { Value: not null } version
            ? version
            : null;

    public static Target None(TargetKey key) => new(key, []) { Subject = key.Subject, Sequence = 0 };

    /// <summary>Takes in an event that the journal has.</summary>
    public Target Apply(PaperEvent happened) => happened switch
    {
        TargetProposed e => With([.. Versions, new TargetVersion(Versions.Count + 1, e.Value, e.Basis, e.By, e.At) { Restatement = e.Restatement }]),
        TargetApproved e => With([.. Versions.Select(version => version.Number == e.Version
            ? version with { State = TargetState.InForce, DecidedBy = e.By, DecidedAt = e.At }
            : version.State == TargetState.InForce ? version with { State = TargetState.Superseded } : version)]),
        TargetDeclined e => Decided(e.Version, TargetState.Declined, e.By, e.At, e.Reason),
        TargetWithdrawn e => Decided(e.Version, TargetState.Withdrawn, e.By, e.At, reason: null),
        _ => With(Versions),
    };

    /// <summary>Proposes another value.</summary>
    /// <param name="replaces">The number of the version in force that it takes the place of; null when it is the first. A second target beside one in force is refused.</param>
    /// <param name="isClosed">Whether the unit's year is closed: then only a restatement changes it.</param>
    /// <exception cref="PaperRefusedException">It may not be.</exception>
    public TargetProposed Propose(double? value, string basis, int? replaces, bool isClosed, string? restatement, By by, DateTimeOffset at)
    {
        TargetRules.Check(Key.Measure, value);
        if (Waiting is { } waiting) throw new PaperRefusedException("value", "WaitsAlready", $"version {waiting.Number} waits for approval already");
        if (Standing?.Number != replaces) throw new PaperRefusedException("version", "TwoInForce", Standing is { } standing ? $"version {standing.Number} is in force; a target beside it is refused, only one that takes its place is taken" : "there is nothing in force to take the place of");
        if (value is null && InForce is null) throw new PaperRefusedException("value", "NothingToGiveUp", "the unit has no target of its own to give up");
        if (value is not null && InForce?.Value == value) throw new PaperRefusedException("value", "SameValue", "is in force already");
        if (isClosed && string.IsNullOrWhiteSpace(restatement)) throw new PaperRefusedException("restatement", "YearClosed", "the year is closed: a target changes only with a restatement that says why");
        return new TargetProposed
        {
            Value = value, Basis = PaperWords.Check(basis, "basis"), Restatement = isClosed ? PaperWords.Check(restatement, "restatement") : null, By = by, At = at,
        };
    }

    /// <summary>Somebody else than the proposer puts it in force.</summary>
    /// <exception cref="PaperRefusedException">It does not wait, or it is the approver's own.</exception>
    public TargetApproved Approve(int version, By by, DateTimeOffset at)
    {
        if (Find(version).ProposedBy.Account == by.Account) throw new PaperRefusedException("by", "OwnProposal", "nobody approves a target of their own");
        return new TargetApproved { Version = version, By = by, At = at };
    }

    /// <summary>Somebody else than the proposer says no.</summary>
    /// <exception cref="PaperRefusedException">It does not wait, it is the decider's own, or there is no reason.</exception>
    public TargetDeclined Decline(int version, string reason, By by, DateTimeOffset at)
    {
        if (Find(version).ProposedBy.Account == by.Account) throw new PaperRefusedException("by", "OwnDecline", "one's own proposal is withdrawn, not declined");
        return new TargetDeclined { Version = version, Reason = PaperWords.Check(reason, "reason"), By = by, At = at };
    }

    /// <summary>The proposer takes it back.</summary>
    /// <exception cref="PaperRefusedException">It does not wait, or it is somebody else's.</exception>
    public TargetWithdrawn Withdraw(int version, By by, DateTimeOffset at)
    {
        if (Find(version).ProposedBy.Account != by.Account) throw new PaperRefusedException("by", "NotProposer", "only its proposer takes a proposal back");
        return new TargetWithdrawn { Version = version, By = by, At = at };
    }

    private TargetVersion Find(int version) => Waiting is { } waiting && waiting.Number == version
        ? waiting
        : throw new PaperRefusedException("version", "NotWaiting", $"version {version} does not wait for a decision");

    private Target Decided(int number, TargetState state, By by, DateTimeOffset at, string? reason) =>
        With([.. Versions.Select(version => version.Number == number ? version with { State = state, DecidedBy = by, DecidedAt = at, Reason = reason } : version)]);

    private Target With(IReadOnlyList<TargetVersion> versions) => this with { Versions = versions, Sequence = Sequence + 1 };
}
