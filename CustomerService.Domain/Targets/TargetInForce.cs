using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;

namespace CustomerService.Domain.Targets;

/// <summary>The target that holds for a unit and a year, with where it comes from, so that it explains itself.</summary>
/// <param name="Unit">The unit it was asked for.</param>
/// <param name="Value">A share from 0 to 1 or seconds; null when there is none.</param>
public sealed record TargetInForce(Measure Measure, UnitNode Unit, int Year, TargetOrigin Origin, double? Value)
{
    /// <summary>The clause that asks for yearly targets.</summary>
    public const string Clause = "2.4.10";

    /// <summary>The unit that set it; null when it is a setting.</summary>
    public UnitNode? SetBy { get; init; }

    /// <summary>The approved version; null when it is a setting.</summary>
    public TargetVersion? Version { get; init; }

    /// <summary>The code of the setting; null when somebody set it.</summary>
    public string? Setting { get; init; }

    /// <summary>The unit's own approved target, else the one of the nearest unit above that has one, else what holds by setting.</summary>
    /// <param name="unit">In its place in the tree.</param>
    /// <param name="find">The target of a measure, a unit and a year; null when nothing was ever proposed.</param>
    public static TargetInForce Find(UnitNode unit, Measure measure, int year, Func<TargetKey, Target?> find, TargetDefaults defaults)
    {
        for (var node = unit; node is not null; node = node.Parent)
        {
            if (find(new TargetKey(measure.Code, node.Code, year))?.InForce is { } version)
                return new TargetInForce(measure, unit, year, node == unit ? TargetOrigin.Own : TargetOrigin.Inherited, version.Value) { SetBy = node, Version = version };
        }

        var (origin, value, setting) = defaults.Of(measure.Code, year);
        return new TargetInForce(measure, unit, year, origin, value) { Setting = setting };
    }

    /// <summary>Whether a value keeps it; null when either is unknown.</summary>
    public bool? IsMetBy(double? value) => Value is { } target && value is { } known ? Attainment.Meets(known, target, Measure.HigherIsBetter) : null;
}
