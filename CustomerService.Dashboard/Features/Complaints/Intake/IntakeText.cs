namespace CustomerService.Dashboard.Features.Complaints.Intake;

/// <summary>The words of the desk's intake: calls, suggestions, places.</summary>
public sealed class IntakeText;
