using System.Net;
using CustomerService.Dashboard.Shared.Localization;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Shared.Localization;

public sealed class LanguagesTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN")]
    [InlineData("zh-TW", "zh-CN")]
    [InlineData("zh", "zh-CN")]
    [InlineData("de-DE,de;q=0.9,zh-CN;q=0.5", "zh-CN")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.8", "en")]
    [InlineData("en;q=0.4,zh-Hans-CN;q=0.9", "zh-CN")]
    [InlineData("fr", "en")]
    [InlineData(null, "en")]
    public async Task Page_FirstVisit_SpeaksWhatTheBrowserPrefers(string? accepts, string language) =>
        Assert.Equal(language, await LanguageAsync(accepts, cookie: null));

    [Fact]
    public async Task Page_AfterAChoice_SpeaksThatWhateverTheBrowserPrefers()
    {
        using var answer = await ChooseAsync("en", "/?unit=GD");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(Languages.CookieName, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/?unit=GD", answer.Headers.Location?.OriginalString);
        Assert.Contains("samesite=lax", cookie);
        Assert.Equal("en", await LanguageAsync("zh-CN", cookie.Split(';')[0]));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Choice_LeadingElsewhere_LeadsHome(string returnUrl)
    {
        using var answer = await ChooseAsync("zh-CN", returnUrl);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Choice_OfAnUnknownLanguage_IsRefusedByName()
    {
        using var answer = await ChooseAsync("fr", "/");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Unknown language 'fr'", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Choice_PostedByAnotherSite_IsForbidden()
    {
        using var answer = await ChooseAsync("en", "/", origin: "https://elsewhere.example");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out _));
    }

    private async Task<HttpResponseMessage> ChooseAsync(string culture, string returnUrl, string? origin = null)
    {
        using var browser = host.NewBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/culture");
        request.Content = new FormUrlEncodedContent([new("culture", culture), new("returnUrl", returnUrl)]);
        request.Headers.Add("Origin", origin ?? host.Address.GetLeftPart(UriPartial.Authority));
        return await browser.SendAsync(request);
    }

    private async Task<string?> LanguageAsync(string? accepts, string? cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        if (accepts is not null)
            request.Headers.AcceptLanguage.ParseAdd(accepts);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.DocumentElement.GetAttribute("lang");
    }
}
