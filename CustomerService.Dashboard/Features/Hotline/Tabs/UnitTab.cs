namespace CustomerService.Dashboard.Features.Hotline.Tabs;

/// <summary>One of the pages about a unit. Each part of the hotline registers its own beside its code.</summary>
/// <param name="Suffix">What follows <c>/hotline/{unit}</c>; empty for the board itself.</param>
/// <param name="TextResource">The text class in whose resources the words are.</param>
/// <param name="TextKey">The key of the words.</param>
/// <param name="Order">Lower comes first.</param>
public sealed record UnitTab(string Suffix, Type TextResource, string TextKey, int Order)
{
    /// <summary>A component that says on the tab what waits behind it, by its parameter <c>Unit</c>; null for none.</summary>
    public Type? Badge { get; init; }

    public string Href(string unit) => $"/hotline/{Uri.EscapeDataString(unit)}{Suffix}";
}
