namespace CustomerService.Dashboard.Features.Complaints.Presence;

/// <summary>The words of several people in one case.</summary>
public sealed class PresenceText;
