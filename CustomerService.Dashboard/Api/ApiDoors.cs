using CustomerService.Dashboard.Shared.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Api;

/// <summary>
/// What no endpoint of the programs' interfaces answers: a path that there is, asked in another way, is 405 with the ways there are; any other
/// is 404; both as problem details, whatever the client accepts. Without it the site's own files, which may lie anywhere, would
/// answer every GET that they do not have.
/// </summary>
internal static class ApiDoors
{
    private static readonly AuthorizationPolicy Anyone = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    public static void MapApiDoors(this WebApplication app)
    {
        // Whoever shows nothing is asked for a key first; Open311 asks for its own.
        app.Map("/api/{**rest}", (HttpContext context, EndpointDataSource endpoints) => Refuse(context, endpoints))
            .RequireAuthorization(Anyone).RequireRateLimiting(ApiLimits.Read).DisableAntiforgery().ExcludeFromDescription();
        app.Map("/open311/{**rest}", (HttpContext context, EndpointDataSource endpoints) => Refuse(context, endpoints))
            .AllowAnonymous().RequireRateLimiting(ApiLimits.Read).DisableAntiforgery().ExcludeFromDescription();
    }

    private static ProblemHttpResult Refuse(HttpContext context, EndpointDataSource endpoints)
    {
        string[] ways = [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => IsAt(endpoint, context.Request.Path)).SelectMany(Methods).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (ways.Length == 0) return ApiProblems.Of(StatusCodes.Status404NotFound, "Not Found", $"There is nothing at {context.Request.Path}.");
        context.Response.Headers[HeaderNames.Allow] = string.Join(", ", ways);
        return ApiProblems.Of(StatusCodes.Status405MethodNotAllowed, "Method Not Allowed", $"{context.Request.Method} is not among what {context.Request.Path} answers: {string.Join(", ", ways)}.");
    }

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];

    private static bool IsAt(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText is { } pattern && ErrorPages.IsProgramPath("/" + pattern.TrimStart('/')) && Methods(endpoint).Any()
        && new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), []).TryMatch(path, []);
}
