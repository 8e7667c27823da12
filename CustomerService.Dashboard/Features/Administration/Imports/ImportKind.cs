namespace CustomerService.Dashboard.Features.Administration.Imports;

/// <summary>What a file of the organisation names.</summary>
public enum ImportKind
{
    /// <summary><c>code,name,parent,kind</c>.</summary>
    Units,

    /// <summary><c>code,name,unit</c>.</summary>
    Queues,

    /// <summary><c>unit,period,measure,numerator,denominator</c>: figures of past periods, as given totals.</summary>
    Totals,
}
