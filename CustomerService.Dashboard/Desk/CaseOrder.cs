namespace CustomerService.Dashboard.Desk;

/// <summary>In which order a list stands.</summary>
public enum CaseOrder
{
    /// <summary>What should be done next: the promise due first stands first; what has none left, or only such as stand still, comes last.</summary>
    Next,

    /// <summary>The latest received first.</summary>
    Newest,

    /// <summary>The latest changed first.</summary>
    Changed,
}
