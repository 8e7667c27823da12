using System.Net;
using System.Net.Http.Headers;
using CustomerService.Dashboard.Features.Administration.Keys;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Keys;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

public sealed class KeyDeskTests(Office office) : IClassFixture<Office>
{
    private KeyDesk Desk => office.Get<KeyDesk>();

    [Fact]
    public async Task Create_WithinOwnUnit_OpensTheApiUntilRevoked()
    {
        var actor = await office.AdministratorAsync("head");

        var made = await Desk.CreateAsync(actor, Form("north", ApiScopes.Read));

        Assert.Equal(HttpStatusCode.OK, await AskAsync(made.Key!.Text));
        Assert.True((await Desk.RevokeAsync(actor, made.Key.Id)).Succeeded);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(made.Key.Text));
    }

    [Theory]
    [InlineData("south", "key", "read", "OutsideUnit")]
    [InlineData("*", "key", "read", "OutsideUnit")]
    [InlineData("nowhere", "key", "read", "UnknownUnit")]
    [InlineData("north", " ", "read", "NameMissing")]
    [InlineData("north", "key", "", "ScopeMissing")]
    public async Task Create_WhatMayNotBe_IsRefused(string unit, string name, string scope, string refusal)
    {
        var form = Form(unit, scope.Length == 0 ? [] : [scope]);
        form.Name = name;

        var made = await Desk.CreateAsync(await office.AdministratorAsync("north"), form);

        Assert.Equal(refusal, Assert.Single(made.Result.Errors).Code);
        Assert.Null(made.Key);
    }

    [Fact]
    public async Task Revoke_KeyOfAnotherUnit_IsRefusedAndItLivesOn()
    {
        var made = await Desk.CreateAsync(await office.AdministratorAsync("head"), Form("south", ApiScopes.Read));

        var result = await Desk.RevokeAsync(await office.AdministratorAsync("north"), made.Key!.Id);

        Assert.Equal("OutsideUnit", Assert.Single(result.Errors).Code);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(made.Key.Text, "south"));
    }

    [Fact]
    public async Task AnyVerb_ByAnotherRole_IsRefused()
    {
        var actor = await office.SignedInAsync(await office.AddAsync("head", Roles.HotlineSupervisor));

        Assert.Equal("NotAdministrator", Assert.Single((await Desk.CreateAsync(actor, Form("north", ApiScopes.Read))).Result.Errors).Code);
    }

    [Fact]
    public async Task List_OfAnAdministrator_HoldsKeysOfItsUnitOnly()
    {
        var head = await office.AdministratorAsync("head");
        var north = await Desk.CreateAsync(head, Form("north", ApiScopes.Read));
        var south = await Desk.CreateAsync(head, Form("south", ApiScopes.Read));

        var ids = (await Desk.ListAsync(await office.AdministratorAsync("north"))).Select(row => row.Id).ToList();

        Assert.Contains(north.Key!.Id, ids);
        Assert.DoesNotContain(south.Key!.Id, ids);
    }

    private static KeyForm Form(string unit, params string[] scopes)
    {
        var form = new KeyForm { Name = "exchange", UnitCode = unit };
        form.Scopes.UnionWith(scopes);
        return form;
    }

    private async Task<HttpStatusCode> AskAsync(string key, string unit = "north")
    {
        using var client = new HttpClient { BaseAddress = office.Server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return (await client.GetAsync($"/api/v1/live?unit={unit}")).StatusCode;
    }
}
