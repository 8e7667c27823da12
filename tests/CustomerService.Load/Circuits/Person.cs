using System.Net;
using System.Text.RegularExpressions;

namespace CustomerService.Load.Circuits;

/// <summary>Someone signed in over HTTP, by forms and cookies, as a browser does it.</summary>
internal sealed partial class Person : IDisposable
{
    private const string Name = "load";
    private const string Password = "correct horse battery";

    private readonly HttpClientHandler handler = new();
    private readonly HttpClient client;

    private Person(Uri server)
    {
        client = new HttpClient(handler) { BaseAddress = server };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
    }

    public CookieContainer Cookies => handler.CookieContainer;

    /// <summary>A visitor of a page that asks nobody who they are.</summary>
    public static Person Stranger(Uri server) => new(server);

    /// <summary>The first administrator, through the link that a new installation prints.</summary>
    public static async Task<Person> FirstAsync(Uri server, Uri invitation)
    {
        var person = new Person(server);
        await person.SubmitAsync(invitation, "administrator", ("UserName", Name), ("DisplayName", "Load"), ("NewPassword", Password), ("RepeatedPassword", Password));
        return person;
    }

    public static async Task<Person> SignInAsync(Uri server, string name, string password)
    {
        var person = new Person(server);
        await person.SubmitAsync(new Uri(server, "/account/sign-in"), "password", ("UserName", name), ("Password", password));
        return person;
    }

    /// <summary>One of the demo's people, by one press.</summary>
    public static async Task<Person> OfDemoAsync(Uri server, string name)
    {
        var person = new Person(server);
        await person.SubmitAsync(new Uri(server, "/account/sign-in"), "demo", ("Person", name));
        return person;
    }

    public async Task<CircuitPage> VisitAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var page = CircuitPage.Read(new Uri(client.BaseAddress!, path), await answer.Content.ReadAsStringAsync());
        return page.Components.Count > 0 ? page : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} holds no interactive component.");
    }

    /// <summary>A page or a file as it comes over HTTP, whole.</summary>
    /// <returns>How many bytes it has.</returns>
    public async Task<int> ReadAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        var asked = answer.RequestMessage!.RequestUri!.PathAndQuery;
        return asked == path ? bytes : throw new InvalidOperationException($"{path} led to {asked}.");
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private async Task SubmitAsync(Uri page, string form, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(page);
        var token = Token().Match(html) is { Success: true } found ? found.Groups["token"].Value : "";
        var values = fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        using var answer = await client.PostAsync(page, new FormUrlEncodedContent(values));
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
