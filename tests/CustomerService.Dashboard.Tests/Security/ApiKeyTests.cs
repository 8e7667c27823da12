using System.Net;
using System.Net.Http.Json;
using CustomerService.Dashboard.Security.Data;
using CustomerService.Dashboard.Security.Keys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Security;

public sealed class ApiKeyTests(ProbeHost host) : IClassFixture<ProbeHost>
{
    public static TheoryData<string, string, string, HttpStatusCode> Matrix()
    {
        var cases = new TheoryData<string, string, string, HttpStatusCode>();
        (string Method, string Path, string Scope)[] endpoints = [("POST", "/api/intake", "intake"), ("GET", "/api/read", "read"), ("GET", "/hubs/live", "read"), ("POST", "/api/desk", "desk")];
        foreach (var (method, path, needed) in endpoints)
        {
            foreach (var scope in ApiScopes.All)
            {
                cases.Add(method, path, scope, scope == needed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Key_OfOneScope_OpensThatScopeOnly(string method, string path, string scope, HttpStatusCode expected)
    {
        var key = await host.Keys.CreateAsync("probe", [scope], "GD-01", "test");

        var answer = await host.SendAsync(path, key.Text, method: new HttpMethod(method));

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.Forbidden) await AssertProblemAsync(answer, "scope");
    }

    [Fact]
    public async Task Key_Accepted_CarriesItsNameAndUnit()
    {
        var key = await host.Keys.CreateAsync("Exchange of Guangdong", ["read"], "GD", "test");

        var answer = await host.SendAsync("/api/read", key.Text);

        Assert.Equal("Exchange of Guangdong@GD", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-a-key")]
    [InlineData("cs_abcdefghijkm_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Request_WithoutKnownKey_Is401ProblemDetails(string? key)
    {
        var answer = await host.SendAsync("/api/read", key);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        await AssertProblemAsync(answer, "key");
    }

    [Fact]
    public async Task Key_WithAnotherSecret_IsUnknown()
    {
        var key = await host.Keys.CreateAsync("probe", ["read"], "GD", "test");
        var forged = key.Text[..^1] + (key.Text[^1] == 'A' ? 'B' : 'A');

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync("/api/read", forged)).StatusCode);
    }

    [Fact]
    public async Task Key_UnderAnotherScheme_IsUnknown()
    {
        var key = await host.Keys.CreateAsync("probe", ["read"], "GD", "test");

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync("/api/read", key.Text, scheme: "Basic")).StatusCode);
    }

    [Fact]
    public async Task Key_InQuery_OpensHubsOnly()
    {
        var key = await host.Keys.CreateAsync("wall", ["read"], "GD", "test");

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync($"/hubs/live?access_token={key.Text}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync($"/api/read?access_token={key.Text}")).StatusCode);
    }

    [Fact]
    public async Task Key_Revoked_IsRefusedAtOnce()
    {
        var key = await host.Keys.CreateAsync("probe", ["read"], "GD", "test");
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync("/api/read", key.Text)).StatusCode);

        await host.Keys.RevokeAsync(key.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync("/api/read", key.Text)).StatusCode);
    }

    [Fact]
    public async Task Key_RevokedOnAnotherNode_IsRefusedAfterTheCacheExpired()
    {
        await using var neighbour = await host.NeighbourAsync();
        var key = await host.Keys.CreateAsync("probe", ["read"], "GD", "test");
        Assert.Equal(HttpStatusCode.OK, (await neighbour.SendAsync("/api/read", key.Text)).StatusCode);

        await host.Keys.RevokeAsync(key.Id);
        neighbour.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.Unauthorized, (await neighbour.SendAsync("/api/read", key.Text)).StatusCode);
    }

    [Fact]
    public async Task Key_AtRest_IsAHashOnly()
    {
        var key = await host.Keys.CreateAsync("probe", ["read"], "GD", "test");

        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SecurityDb>>().CreateDbContextAsync();
        var row = await db.ApiKeys.SingleAsync(candidate => candidate.Id == key.Id);

        var secret = key.Text[^43..];
        Assert.Equal(32, row.Hash.Length);
        Assert.DoesNotContain(secret, string.Join('|', row.Id, row.Name, row.Scopes, Convert.ToBase64String(row.Hash)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_Used_ShowsItsLastUseAndWritesItWithinAMinute()
    {
        var key = await host.Keys.CreateAsync("probe", ["read"], "GD", "test");
        await host.SendAsync("/api/read", key.Text);
        var usedAt = host.Clock.GetUtcNow();

        Assert.Equal(usedAt, (await RowAsync(key)).LastUsedAt);
        await host.Services.GetRequiredService<ApiKeyUse>().WriteAsync(TestContext.Current.CancellationToken);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SecurityDb>>().CreateDbContextAsync();

        Assert.Equal(usedAt, (await db.ApiKeys.SingleAsync(row => row.Id == key.Id)).LastUsedAt);
    }

    [Theory]
    [InlineData("", "read", "GD")]
    [InlineData("name", "admin", "GD")]
    [InlineData("name", "read", " ")]
    public async Task Create_MalformedRequest_IsRefusedWithAReason(string name, string scope, string unit)
    {
        var refusal = await Assert.ThrowsAsync<ApiKeyRefusedException>(() => host.Keys.CreateAsync(name, [scope], unit, "test"));

        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Key_OnAPage_DoesNotCountAsAnAccount()
    {
        var key = await host.Keys.CreateAsync("probe", ApiScopes.All, "GD", "test");

        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync("/page", key.Text)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.SendAsync("/forgotten", key.Text)).StatusCode);
    }

    [Fact]
    public async Task Page_WithoutSession_LeadsToSignIn()
    {
        var answer = await host.SendAsync("/forgotten");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fforgotten", answer.Headers.Location!.PathAndQuery);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage answer, string word)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<ProblemDetails>();
        Assert.Equal((int)answer.StatusCode, problem!.Status);
        Assert.Contains(word, problem.Detail, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<ApiKeyRow> RowAsync(NewApiKey key) => (await host.Keys.ListAsync()).Single(row => row.Id == key.Id);
}
