namespace CustomerService.Dashboard.Features.Complaints.Presence;

/// <summary>Somebody began or ceased to read further down a list.</summary>
public sealed class ReadingEventArgs : EventArgs
{
    public bool IsReading { get; set; }
}
