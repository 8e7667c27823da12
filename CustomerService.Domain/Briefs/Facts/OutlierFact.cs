using CustomerService.Domain.Figures;

namespace CustomerService.Domain.Briefs.Facts;

/// <summary>A day on which a measure lay outside its control limits.</summary>
/// <param name="Measure">The measure's code.</param>
/// <param name="Centre">What days like it usually were.</param>
/// <param name="Lower">Below this is outside.</param>
/// <param name="Upper">Above this is outside.</param>
public sealed record OutlierFact(string Measure, DateOnly Day, MeasureValue Value, double Centre, double Lower, double Upper)
{
    /// <summary>In σ, by which the worst is told first.</summary>
    public required double Deviation { get; init; }
}
