namespace CustomerService.Dashboard.Features.Complaints.Keys;

/// <summary>The words of the desk's keys and of its command palette.</summary>
public sealed class KeysText;
