using System.Globalization;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Subscriptions.Feeds;

/// <summary>
/// <c>/calendar/feed/KEY.ics</c>: calendars ask without signing in, so the key in the address is all they bring. Its owner is
/// asked for every time; whoever may no longer see the unit is answered like somebody without a key.
/// </summary>
internal static class FeedEndpoint
{
    public static void MapFeed(this WebApplication app) =>
        app.MapGet("/calendar/feed/{key}.ics", SendAsync).AllowAnonymous().RequireRateLimiting(ApiLimits.Read).WithMetadata(new ForeignFile()).ExcludeFromDescription();

    /// <summary>The address of a link.</summary>
    public static string LinkOf(string baseUri, string key, CultureInfo language) => $"{baseUri.TrimEnd('/')}/calendar/feed/{key}.ics?lang={language.Name}";

    private static async Task<IResult> SendAsync(
        HttpContext context, ApiKeys keys, Subscribers subscribers, Organizations organizations, DueCalendar calendar, SignInLimit limit, string key, string? lang = null)
    {
        var cancellation = context.RequestAborted;
        if (await keys.CheckAsync(key, cancellation) is not { Scopes: ApiScopes.Calendar } link)
            return limit.Admits(context) ? TypedResults.NotFound() : TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        var tree = await organizations.RefreshAsync(cancellation);
        if (await subscribers.FindAsync(link.CreatedBy) is not { } owner || !Access.MaySee(owner, tree, link.UnitCode)) return TypedResults.NotFound();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = lang == Languages.English.Name ? Languages.English : Languages.Chinese;
        context.Response.Headers.CacheControl = "private, max-age=900";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Text(await calendar.WriteAsync(owner, tree.Unit(link.UnitCode)!, cancellation), DueCalendar.ContentType);
    }
}
