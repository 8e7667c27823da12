namespace CustomerService.Dashboard.Features.Administration.Sources;

/// <summary>Marks the words of the event sources' owners.</summary>
public sealed class SourcesText;
