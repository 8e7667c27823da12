namespace CustomerService.Dashboard.Shared.Errors;

/// <summary>Names the words of the pages where something went wrong.</summary>
public sealed class ErrorText;
