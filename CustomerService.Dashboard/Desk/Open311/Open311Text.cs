namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>Names the words of Open311 that are not the rule pack's.</summary>
public sealed class Open311Text;
