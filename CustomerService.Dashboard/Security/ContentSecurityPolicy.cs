namespace CustomerService.Dashboard.Security;

/// <summary>
/// What a page of ours may load, run and talk to. Scripts are strict: our own files and the import map, nothing inline,
/// no eval. Styles may be inline because MudBlazor and the charts write style attributes.
/// </summary>
public static class ContentSecurityPolicy
{
    /// <summary>A file that somebody sent is no page of ours: it loads nothing, runs nothing, belongs to no origin.</summary>
    private const string OfFiles = "default-src 'none'; frame-ancestors 'none'; sandbox";

    public static string For(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ForeignFile>() is not null ? OfFiles : string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{context.ScriptNonce()}'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        $"connect-src 'self'{Sockets(context.Request.Host)}",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'");

    // Not every browser counts a socket of the same host as 'self'; ws: here also admits wss:.
    private static string Sockets(HostString host) =>
        Uri.CheckHostName(host.Host.Trim('[', ']')) == UriHostNameType.Unknown ? "" : $" ws://{host.ToUriComponent()}";
}
