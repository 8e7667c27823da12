namespace CustomerService.Domain.Complaints.Exports;

/// <summary>How far a list has come on its way out of the house.</summary>
public enum CaseExportStep
{
    Asked = 1,
    Approved,
    Refused,

    /// <summary>The file was taken away; that happens once.</summary>
    Taken,
}
