namespace CustomerService.Domain.Figures;

/// <summary>What a measure's value is.</summary>
public enum MeasureKind
{
    /// <summary>A part of a whole, from 0 to 1.</summary>
    Share,

    /// <summary>A mean duration in seconds.</summary>
    Seconds,

    /// <summary>A number of things.</summary>
    Count,
}
