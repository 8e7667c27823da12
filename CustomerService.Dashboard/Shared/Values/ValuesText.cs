namespace CustomerService.Dashboard.Shared.Values;

/// <summary>Names the words that the components of this folder say.</summary>
public sealed class ValuesText;
