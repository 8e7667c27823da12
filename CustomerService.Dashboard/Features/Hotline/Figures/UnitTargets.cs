using System.Collections.Concurrent;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Time;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Features.Hotline.Figures;

/// <summary>
/// What a unit's live figures are measured against: the yearly targets that hold for it, and the hotline's settings for what has no
/// yearly target. Remembered until somebody decides otherwise, since every tile of every viewer asks.
/// </summary>
public sealed class UnitTargets : IDisposable
{
    private readonly ConcurrentDictionary<(string Unit, int Year), HotlineTargets> known = new();
    private readonly IOptionsMonitor<HotlineTargets> settings;
    private readonly TargetRegister targets;
    private readonly Organizations organizations;
    private readonly OrganizationZone zone;
    private readonly TimeProvider clock;
    private int edition;

    public UnitTargets(IOptionsMonitor<HotlineTargets> settings, TargetRegister targets, Organizations organizations, OrganizationZone zone, TimeProvider clock)
    {
        (this.settings, this.targets, this.organizations, this.zone, this.clock) = (settings, targets, organizations, zone, clock);
        targets.Changed += Forget;
        organizations.Changed += Forget;
    }

    /// <summary>Another number whenever somebody decided otherwise, so that what was worked out from targets is worked out anew.</summary>
    public int Edition => Volatile.Read(ref edition);

    public HotlineTargets Of(string unit)
    {
        var year = zone.DayOf(clock.GetUtcNow()).Year;
        return known.GetOrAdd((unit, year), key => settings.CurrentValue.With(
            Find(key.Unit, Measure.AnswerRate)?.Value, Find(key.Unit, Measure.ServiceLevel)?.Value,
            Find(key.Unit, Measure.ResponseRate)?.Value, Find(key.Unit, Measure.AverageWait)?.Value));
    }

    /// <summary>The yearly target that holds for a figure; null when the figure has none.</summary>
    public TargetInForce? Find(string unit, Figure figure) => figure switch
    {
        Figure.AnswerRate => Find(unit, Measure.AnswerRate),
        Figure.ServiceLevel => Find(unit, Measure.ServiceLevel),
        Figure.ResponseRate => Find(unit, Measure.ResponseRate),
        Figure.AverageWait => Find(unit, Measure.AverageWait),
        _ => null,
    };

    public void Dispose()
    {
        targets.Changed -= Forget;
        organizations.Changed -= Forget;
    }

    private TargetInForce? Find(string unit, Measure measure) => organizations.Current is var tree && tree.Unit(unit) is { } node
        ? targets.InForce(tree, node, measure, zone.DayOf(clock.GetUtcNow()).Year) : null;

    private void Forget(OrganizationTree tree) => Forget();

    private void Forget()
    {
        known.Clear();
        Interlocked.Increment(ref edition);
    }
}
