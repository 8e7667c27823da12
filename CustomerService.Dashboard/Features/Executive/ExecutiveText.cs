namespace CustomerService.Dashboard.Features.Executive;

/// <summary>Names the words of the executives' page.</summary>
public sealed class ExecutiveText;
