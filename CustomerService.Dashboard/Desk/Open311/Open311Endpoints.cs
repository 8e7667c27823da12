using System.Security.Claims;
using CustomerService.Dashboard.Api;
using CustomerService.Dashboard.Security.Keys;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;
using Microsoft.AspNetCore.Mvc;

namespace CustomerService.Dashboard.Desk.Open311;

/// <summary>
/// <c>/open311/v2</c>: the desk for clients of Open311 GeoReport v2. What can be reported is told to everyone; requests are told and taken
/// for an <c>api_key</c> of the desk alone, sent as the specification says or as a bearer. Sealed cases are not there.
/// </summary>
internal static class Open311Endpoints
{
    private const string Route = "/open311/v2";
    private const int MostBytes = 256 * 1024;
    private const int MostKey = 200;
    private static readonly string[] Endings = ["", ".xml", ".json"];

    public static void MapOpen311(this WebApplication app)
    {
        // It answers refusals in a form of its own, so it asks for the key itself.
        var group = app.MapGroup(Route).AllowAnonymous().RequireRateLimiting(ApiLimits.Read).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes)).ExcludeFromDescription();
        foreach (var ending in Endings)
        {
            group.MapGet("/services" + ending, ListServicesAsync);
            group.MapPost("/requests" + ending, ReceiveAsync);
            group.MapGet("/requests" + ending, ListAsync);
        }

        group.MapGet("/services/{file}", DefineAsync);
        group.MapGet("/requests/{file}", FindAsync);
        group.MapGet("/tokens/{file}", RedeemAsync);
    }

    private static Task<IResult> ListServicesAsync(HttpContext context, Open311Services services, Open311Settings settings) =>
        InWords(context, settings, (_, format) => Task.FromResult(Open311Format.Answer(format, services.List())));

    private static Task<IResult> DefineAsync(HttpContext context, Open311Services services, Open311Settings settings) => InWords(context, settings, (code, format) => Task.FromResult(
        services.Definition(code) is { } definition ? Open311Format.Answer(format, definition) : Open311Format.Error(format, StatusCodes.Status404NotFound, $"service_code '{code}' not found")));

    private static Task<IResult> FindAsync(HttpContext context, Open311Requests requests, Open311Settings settings) => InWords(context, settings, (number, format) =>
        ForKeyAsync(context, format, Words(context), async bearer => await requests.FindAsync(bearer, number, context.RequestAborted) is { } found
            ? Open311Format.Answer(format, new Open311List("service_requests", "request", [found]))
            : NotFound(format, number)));

    /// <summary>A case has its number at once: the token is the number.</summary>
    private static Task<IResult> RedeemAsync(HttpContext context, Open311Requests requests, Open311Settings settings) => InWords(context, settings, (token, format) =>
        ForKeyAsync(context, format, Words(context), async bearer => await requests.FindAsync(bearer, token, context.RequestAborted) is not null
            ? Open311Format.Answer(format, new Open311List("service_requests", "request", [new(("service_request_id", token), ("token", token))]))
            : NotFound(format, token)));

    private static Task<IResult> ReceiveAsync(HttpContext context, Open311Requests requests, Open311Settings settings) => InWords(context, settings, async (_, format) =>
    {
        if (!context.Request.HasFormContentType) return Open311Format.Error(format, StatusCodes.Status400BadRequest, "Content-Type must be application/x-www-form-urlencoded");
        var form = (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal);
        if (form.TryGetValue("jurisdiction_id", out var jurisdiction) && IsForeign(settings, jurisdiction)) return Foreign(format, jurisdiction);
        return await ForKeyAsync(context, format, form, async bearer =>
        {
            var key = context.Request.Headers["Idempotency-Key"].ToString();
            if (key.Length > MostKey) throw new InvalidCaseException("Idempotency-Key", $"has more than {MostKey} characters");
            var made = await requests.ReceiveAsync(bearer, form, key.Length == 0 ? null : $"open311:{bearer.FindFirstValue(ClaimTypes.NameIdentifier)}:{key}", context.RequestAborted);
            return Open311Format.Answer(format, new Open311List("service_requests", "request", [new(("service_request_id", made.Number), ("service_notice", null), ("account_id", null))]), StatusCodes.Status201Created);
        });
    });

    private static Task<IResult> ListAsync(HttpContext context, Open311Requests requests, Open311Settings settings) => InWords(context, settings, (_, format) =>
        ForKeyAsync(context, format, Words(context), async bearer => Open311Format.Answer(format, await requests.ListAsync(bearer, Words(context), context.RequestAborted))));

    /// <summary>Reads the ending, and tells every refusal in it.</summary>
    private static async Task<IResult> InWords(HttpContext context, Open311Settings settings, Func<string, string, Task<IResult>> answer)
    {
        var (name, format) = Open311Format.Split(Path.GetFileName(context.Request.Path.Value ?? ""));
        if (context.Request.Query.TryGetValue("jurisdiction_id", out var jurisdiction) && IsForeign(settings, jurisdiction.ToString())) return Foreign(format, jurisdiction.ToString());
        try
        {
            return await answer(name, format);
        }
        catch (InvalidCaseException invalid)
        {
            return Open311Format.Error(format, invalid.Field == "service_code" && invalid.Reason.EndsWith("not found", StringComparison.Ordinal) ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest, $"{invalid.Field} {invalid.Reason}");
        }
        catch (Exception malformed) when (malformed is InvalidDataException or BadHttpRequestException)
        {
            return Open311Format.Error(format, (malformed as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, "The request cannot be read");
        }
        catch (JournalUnavailableException)
        {
            return Open311Format.Error(format, StatusCodes.Status503ServiceUnavailable, "Nothing of this request was kept; repeat it as it is");
        }
    }

    private static async Task<IResult> ForKeyAsync(HttpContext context, string format, Dictionary<string, string> words, Func<ClaimsPrincipal, Task<IResult>> answer)
    {
        var bearer = context.User;
        if (words.TryGetValue("api_key", out var text))
        {
            var key = await context.RequestServices.GetRequiredService<ApiKeys>().CheckAsync(text, context.RequestAborted);
            bearer = key is null ? new ClaimsPrincipal() : ApiKeyAuthenticationHandler.PrincipalOf(key);
        }

        return bearer.HasClaim(Security.SecurityClaims.Scope, ApiScopes.Desk)
            ? await answer(bearer)
            : Open311Format.Error(format, StatusCodes.Status403Forbidden, words.ContainsKey("api_key") ? "api_key is not valid for this" : "api_key was not provided");
    }

    private static Dictionary<string, string> Words(HttpContext context) => context.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal);

    private static bool IsForeign(Open311Settings settings, string jurisdiction) => settings.Jurisdiction is { Length: > 0 } own && own != jurisdiction;

    private static IResult Foreign(string format, string jurisdiction) => Open311Format.Error(format, StatusCodes.Status404NotFound, $"jurisdiction_id '{jurisdiction}' not found");

    private static IResult NotFound(string format, string number) => Open311Format.Error(format, StatusCodes.Status404NotFound, $"service_request_id '{number}' not found");
}
