namespace CustomerService.Domain.Complaints.Forecasts;

/// <summary>Whose past an estimate rests on.</summary>
public enum ForecastBasis
{
    /// <summary>The unit's own cases of the same kind.</summary>
    UnitAndKind,

    /// <summary>The kind, in all units: the unit has answered too few.</summary>
    Kind,
}
