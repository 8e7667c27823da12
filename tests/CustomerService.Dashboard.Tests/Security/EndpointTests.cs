using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class EndpointTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    /// <summary>Everything that answers without sign-in or key, besides the site's own static files. Each line needs a reason.</summary>
    private static readonly Dictionary<string, string> Anonymous = new(StringComparer.OrdinalIgnoreCase)
    {
        ["/account/sign-in"] = "the way in",
        ["/account/second-factor"] = "the way in, second step",
        ["/account/sign-out"] = "the way out, also for a session that has ended meanwhile",
        ["/account/passkeys/request-options"] = "the way in by passkey",
        ["/account/first-administrator"] = "guarded by its one-time token",
        ["/account/denied"] = "says no and nothing else",
        ["/culture"] = "choice of language, also on the sign-in page",
        ["/error"] = "says that something failed and nothing else",
        ["/not-found"] = "says that nothing is there and nothing else",
        ["/status/{Code:int}"] = "says what status it was and nothing else",
        ["/calendar/feed/{key}.ics"] = "asks for the key in its address itself, since calendars bring nothing else",
        ["/subscriptions/end"] = "asks whether to end the subscription that a mail's key names, and holds no figures",
        ["/subscriptions/end/now"] = "ends the subscription that a mail's key names, and does nothing else",
        ["/wall"] = "the way in for a wallboard: holds no figures, and exchanges the key of a link",
        ["/open311/v2/requests.json"] = "asks for an api_key itself, since its clients send it and are refused in a form of their own",
        ["/open311/v2/requests.xml"] = "asks for an api_key itself, since its clients send it and are refused in a form of their own",
        ["/open311/v2/requests"] = "asks for an api_key itself, since its clients send it and are refused in a form of their own",
        ["/open311/v2/services.json"] = "tells what can be reported and holds no data",
        ["/open311/v2/services.xml"] = "tells what can be reported and holds no data",
        ["/open311/v2/services"] = "tells what can be reported and holds no data",
        ["/open311/v2/services/{file}"] = "tells what can be reported and holds no data",
        ["/open311/v2/requests/{file}"] = "asks for an api_key itself, as above",
        ["/open311/v2/tokens/{file}"] = "asks for an api_key itself, as above",
        ["/open311/{**rest}"] = "says that nothing is there and nothing else",
        ["/openapi/{documentName}.json"] = "describes the public contract and holds no data",
        ["/schemas/rule-pack-1.json"] = "describes the format of rule packs and holds no data",
        ["/health/live"] = "asked by whatever watches the process",
        ["/health/ready"] = "asked by whatever watches the process",
    };

    [Fact]
    public void Endpoint_OpenToEveryone_IsOnTheList()
    {
        var open = Routes().Where(IsAnonymous).Select(Pattern).Distinct();

        Assert.Empty(open.Except(Anonymous.Keys, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Endpoint_NotOnTheList_DoesNotAnswerStrangers()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
        var answered = new List<string>();
        foreach (var route in Routes().Where(route => !IsAnonymous(route)))
        {
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Sample(route));
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                if (!IsRefusal(answer)) answered.Add($"{method} {Pattern(route)} answered {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(answered);
    }

    [Fact]
    public void Page_OfAnyKind_SaysWhoMayOpenIt()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(
            page.GetCustomAttributes().Any(attribute => attribute is IAuthorizeData or IAllowAnonymous), $"{page.Name} says nothing"));
    }

    private static bool IsRefusal(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => true,
        HttpStatusCode.Redirect => answer.Headers.Location?.AbsolutePath == "/account/sign-in",
        _ => false,
    };

    private static bool IsAnonymous(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Pattern(RouteEndpoint route) => "/" + route.RoutePattern.RawText?.TrimStart('/');

    private static string Sample(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(
        segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1"))));

    private IEnumerable<RouteEndpoint> Routes() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null);
}
