namespace CustomerService.Dashboard.Desk.Places;

/// <summary>A unit that a place probably belongs to, and why.</summary>
/// <param name="Named">What of the unit's name stands in the place; null when earlier cases say it.</param>
/// <param name="Cases">How many earlier cases at such a place the unit had.</param>
/// <param name="Of">Of how many there.</param>
/// <param name="IsCertain">Plain enough to be taken without asking; the officer may always choose another.</param>
public sealed record PlaceSuggestion(string Unit, string UnitName, string? Named, int Cases, int Of, bool IsCertain);
