using CustomerService.Domain.Complaints;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Regulations;

/// <summary>How long one promise may take; what is not named matches anything.</summary>
/// <param name="Amount">At least 1.</param>
public sealed record LimitRule(ClockKind Clock, int Amount, TimeUnit Unit)
{
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<Severity> Severities { get; init; } = [];

    public IReadOnlyList<string> UnitKinds { get; init; } = [];

    /// <summary>urban, rural, remote: an answer to the category's question.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    public TimeLimit Limit => new(Amount, Unit);

    internal bool Applies(ClockKind clock, string kind, Severity severity, string unitKind, string? area) =>
        Clock == clock
        && (Kinds.Count == 0 || Kinds.Contains(kind))
        && (Severities.Count == 0 || Severities.Contains(severity))
        && (UnitKinds.Count == 0 || UnitKinds.Contains(unitKind))
        && (Areas.Count == 0 || (area is not null && Areas.Contains(area)));
}
