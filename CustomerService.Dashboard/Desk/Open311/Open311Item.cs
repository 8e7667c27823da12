namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>A thing that Open311 tells, in order: an element with children in XML, an object in JSON.</summary>
/// <param name="Fields">Values are text, numbers, yes or no, moments, lists, or null for what is not known.</param>
public sealed record Open311Item(params IReadOnlyList<(string Name, object? Value)> Fields);
