using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

/// <summary>A person's browser as far as forms and cookies go: it reads a page, fills in one of its forms and sends it.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient client;

    public Browser(Uri address)
    {
        client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public CookieContainer Cookies => handler.CookieContainer;

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public string Text => Page.Body?.TextContent ?? "";

    public string? Notice => Page.QuerySelector(".cs-notice")?.TextContent;

    public Task<HttpResponseMessage> OpenAsync(string path) => ReadAsync(client.GetAsync(path));

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => ReadAsync(client.SendAsync(request));

    public async Task<HttpResponseMessage> SignOutAsync()
    {
        await OpenAsync("/account");
        var form = Page.QuerySelector<IHtmlFormElement>("form[action='/account/sign-out']")!;
        return await ReadAsync(client.PostAsync("/account/sign-out", new FormUrlEncodedContent(Hidden(form))));
    }

    /// <summary>Sends the form of that handler on the page in view.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string formName, params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelector<IHtmlInputElement>($"form input[name='_handler'][value='{formName}']")?.Form;
        Assert.True(form is not null, $"There is no form '{formName}' on: {Text}");
        var values = Hidden(form!).Where(pair => fields.All(field => field.Name != pair.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return ReadAsync(client.PostAsync(new Uri(client.BaseAddress!, form.GetAttribute("action")), new FormUrlEncodedContent(values)));
    }

    public async Task<HttpResponseMessage> SignInAsync(string userName, string password = SecurityHost.Password, string path = "/account/sign-in")
    {
        await OpenAsync(path);
        return await SubmitAsync("password", ("UserName", userName), ("Password", password));
    }

    /// <summary>The path an answer leads on to, when it is one of this site, else the whole address.</summary>
    public string? LeadsTo(HttpResponseMessage answer) => answer.Headers.Location is not { } location ? null
        : new Uri(client.BaseAddress!, location) is var target && target.Authority == client.BaseAddress!.Authority ? target.PathAndQuery
        : target.ToString();

    /// <summary>True when a page that needs an account opens.</summary>
    public async Task<bool> IsSignedInAsync() => (await OpenAsync("/account")).StatusCode == HttpStatusCode.OK;

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(IHtmlFormElement form) =>
        form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value));

    private async Task<HttpResponseMessage> ReadAsync(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        }

        return answer;
    }
}
