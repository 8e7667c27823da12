namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>One entry of the primary navigation. Each feature registers its own beside its code.</summary>
/// <param name="Href">Where it leads, from the root of the site.</param>
/// <param name="TextResource">The feature's text class, in whose resources the words are.</param>
/// <param name="TextKey">The key of the words.</param>
/// <param name="Icon">The content of a 24 × 24 SVG.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="Roles">Who sees it: anyone who holds one of these, or everyone when empty.</param>
public sealed record NavEntry(string Href, Type TextResource, string TextKey, string Icon, int Order, IReadOnlyList<string> Roles)
{
    /// <summary>Where it stands: orders below 20 watch, the twenties are the cases, up to 60 the steering, the rest the rules.</summary>
    public NavGroup Group => Order switch { < 20 => NavGroup.Watch, < 30 => NavGroup.Cases, < 60 => NavGroup.Steering, _ => NavGroup.Rules };

    public bool IsFor(System.Security.Claims.ClaimsPrincipal person) => Roles.Count == 0 || Roles.Any(person.IsInRole);
}
