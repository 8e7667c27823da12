namespace CustomerService.Dashboard.Shared.Values;

/// <summary>How a figure stands against its target.</summary>
public enum FigureStatus
{
    /// <summary>Nothing was measured, or there is no target.</summary>
    Unknown,

    /// <summary>On target.</summary>
    Good,

    /// <summary>Near the limit.</summary>
    Warn,

    /// <summary>Off target.</summary>
    Bad,
}
