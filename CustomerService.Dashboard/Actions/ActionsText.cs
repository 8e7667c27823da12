namespace CustomerService.Dashboard.Actions;

/// <summary>Names the words of the corrective actions.</summary>
public sealed class ActionsText;
