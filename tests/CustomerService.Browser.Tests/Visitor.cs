using Microsoft.Playwright;
using Xunit;

namespace CustomerService.Browser.Tests;

/// <summary>A person at a browser, and what the browser complains about.</summary>
public sealed class Visitor(Site site, IBrowserContext context) : IAsyncDisposable
{
    public IPage Page { get; private set; } = default!;

    public IBrowserContext Context => context;

    /// <summary>Errors of scripts and refusals of the content security policy, in order.</summary>
    public List<string> Complaints { get; } = [];

    public async Task<IPage> OpenAsync(string path)
    {
        if (Page is null)
        {
            Page = await context.NewPageAsync();
            Page.Console += (_, message) =>
            {
                if (message.Type == "error")
                    Complaints.Add(message.Text);
            };
            Page.PageError += (_, error) => Complaints.Add(error);
        }

        await Page.GotoAsync(path);
        return Page;
    }

    /// <summary>Signs in as someone with an account of this site and waits until the first page is alive.</summary>
    /// <param name="userName">The site's own account, unless told.</param>
    public async Task<IPage> SignInAsync(string path = "/", string userName = Site.UserName)
    {
        await OpenAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", Site.Password);
        await Page.PressAsync("#Password", "Enter");
        await LiveAsync();
        return Page;
    }

    public Task LiveAsync() => LinkAsync("live");

    /// <summary>Waits until the page says this of its connection.</summary>
    public Task LinkAsync(string state, TimeSpan? within = null) => Page.WaitForFunctionAsync(
        "state => document.documentElement.dataset.link === state", state, new() { Timeout = (float)(within ?? TimeSpan.FromSeconds(20)).TotalMilliseconds });

    public Task<string?> RootAsync(string attribute) => Page.Locator("html").GetAttributeAsync(attribute);

    public void HasNoComplaints() => Assert.Empty(Complaints);

    public Site Site => site;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
