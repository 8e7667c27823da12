using System.Net;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class SignInLimitTests
{
    [Fact]
    public async Task SignIn_TooManyPostsFromOneAddress_IsTurnedAwayWhateverTheName()
    {
        await using var host = new StrictHost();
        var name = await host.AddAccountAsync();
        using var browser = host.NewBrowser();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync($"guess{i}", "wrong password")).StatusCode);

        var answer = await browser.SignInAsync(name);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.StartsWith("Too many attempts", browser.Notice, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
    }

    private sealed class StrictHost : SecurityHost
    {
        protected override string SignInsPerMinute => "3";
    }
}
