namespace CustomerService.Dashboard.Security;

/// <summary>
/// Which sites may act through a visitor's browser: our own, and those listed in <c>Security:AllowedOrigins</c>
/// (for example the public address when a proxy in front ends TLS).
/// </summary>
public sealed class OriginPolicy(IEnumerable<string> allowed)
{
    private readonly HashSet<string> allowed =
        allowed.Select(origin => origin.TrimEnd('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A request without an Origin does not come from a page: browsers put one on every socket and every post.</summary>
    public bool Admits(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        return origins.Count switch
        {
            0 => true,
            1 => IsOwn(request, origins[0]) || allowed.Contains(origins[0] ?? ""),
            _ => false,
        };
    }

    private static bool IsOwn(HttpRequest request, string? origin) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase);
}
