namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>A list, whose wrapper and items have names in XML only.</summary>
public sealed record Open311List(string Name, string Item, IReadOnlyList<Open311Item> Items);
