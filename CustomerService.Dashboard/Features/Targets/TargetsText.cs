namespace CustomerService.Dashboard.Features.Targets;

/// <summary>The words of the page of yearly targets.</summary>
public sealed class TargetsText;
