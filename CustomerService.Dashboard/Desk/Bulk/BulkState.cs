namespace CustomerService.Dashboard.Desk.Bulk;

/// <summary>How far something that is to be done to many cases has come.</summary>
public enum BulkState
{
    /// <summary>Nothing has been done; it can be taken back.</summary>
    Waiting,
    Undone,
    Running,
    Done,
}
