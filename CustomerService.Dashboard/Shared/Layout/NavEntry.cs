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
    /// <summary>The roles as <c>AuthorizeView</c> wants them.</summary>
    public string RoleList => string.Join(',', Roles);
}
