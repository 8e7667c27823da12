using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CustomerService.Dashboard.Shared.Layout;

/// <summary>An entry that is marked on its own page and those below it, unless one of these has an entry of its own.</summary>
public sealed class NavEntryLink : NavLink
{
    /// <summary>The entries that lie below this one.</summary>
    [Parameter]
    public IReadOnlyList<string> Below { get; set; } = [];

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    protected override bool ShouldMatch(string uriAbsolute) => base.ShouldMatch(uriAbsolute) && !Below.Any(href => IsWithin(uriAbsolute, href));

    private bool IsWithin(string uri, string href)
    {
        var page = new Uri(uri).AbsolutePath;
        var entry = Navigation.ToAbsoluteUri(href.TrimStart('/')).AbsolutePath;
        return page.StartsWith(entry, StringComparison.OrdinalIgnoreCase) && (page.Length == entry.Length || page[entry.Length] == '/');
    }
}
