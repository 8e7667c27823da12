namespace CustomerService.Domain.Alerts;

/// <summary>On which side of its threshold a figure is wrong.</summary>
public enum AlertDirection
{
    /// <summary>Wrong while strictly below.</summary>
    Below,

    /// <summary>Wrong while strictly above.</summary>
    Above,
}
