using CustomerService.Domain.Analysis;
using CustomerService.Domain.Time;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>Everything that was counted of a unit and a month, before anything is made of it.</summary>
public sealed record BriefMaterial
{
    public required string Unit { get; init; }

    public required string UnitName { get; init; }

    public required ReportingPeriod Month { get; init; }

    /// <summary>By which days are told to be alike.</summary>
    public required WorkingCalendar Calendar { get; init; }

    public IReadOnlyList<VolumeFact> Volumes { get; init; } = [];

    /// <summary>Accepted items that are part of no volume, because nobody said what they are.</summary>
    public long Unclassified { get; init; }

    public IReadOnlyList<MeasureMaterial> Measures { get; init; } = [];

    /// <summary>Calls offered on each day of the month and of the weeks before it; a day that is missing had none.</summary>
    public IReadOnlyDictionary<DateOnly, long> Offered { get; init; } = new Dictionary<DateOnly, long>();

    public required StockFact Stock { get; init; }

    public IReadOnlyList<StormFact> Storms { get; init; } = [];

    public IReadOnlyList<AlertFact> Alerts { get; init; } = [];

    /// <summary>How far the month's data can be believed, as the executives' page says it.</summary>
    public required DataQuality Data { get; init; }

    /// <summary>Briefs of the last twelve months that came in time, and all that were due.</summary>
    public Measures.Ratio BriefsInTime { get; init; }
}
