using CustomerService.Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CustomerService.Dashboard.Subscriptions.Digests;

/// <summary>
/// Ends a subscription by the key in a mail: posted by the page that the mail's link opens, or by the mail program itself
/// (RFC 8058), which expects no redirect. A mere look at the link ends nothing: scanners look at every link.
/// </summary>
internal static class UnsubscribeEndpoint
{
    public static void MapUnsubscribe(this WebApplication app) =>
        app.MapPost(DigestMaker.SettingsPage + "/end/now", EndAsync).DisableAntiforgery().RequireOwnOrigin().AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<Ok, RedirectHttpResult, NotFound>> EndAsync(HttpContext context, DigestDesk desk, string? key = null)
    {
        var hasEnded = await desk.EndAsync(key, context.RequestAborted);
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return TypedResults.LocalRedirect($"{DigestMaker.SettingsPage}/end?ended={(hasEnded ? "true" : "false")}");
        return hasEnded ? TypedResults.Ok() : TypedResults.NotFound();
    }
}
