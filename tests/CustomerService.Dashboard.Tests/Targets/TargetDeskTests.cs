using System.Security.Claims;
using CustomerService.Dashboard.Features.Targets;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Targets;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Targets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Targets;

/// <summary>Who may decide on targets is asked where they change, not where the buttons are.</summary>
public sealed class TargetDeskTests(RunningServer server) : IClassFixture<RunningServer>
{
    private TargetDesk Desk => server.Services.GetRequiredService<TargetDesk>();

    private TargetRegister Targets => server.Services.GetRequiredService<TargetRegister>();

    private static int Year => TimeProvider.System.GetUtcNow().AddHours(8).Year;

    [Fact]
    public async Task Target_ProposedAndApprovedByTwo_HoldsForTheUnitsBelowAndSurvivesARestart()
    {
        var (zhou, lin) = (await server.PersonAsync("Zhou", "head", Roles.Executive), await server.PersonAsync("Lin", "head", Roles.Administrator));
        var key = new TargetKey("average-wait", "head", Year);

        await Desk.ProposeAsync(zhou, key, 15, "Yearly meeting", replaces: null, restatement: null);
        Assert.NotEqual(15, await HoldsAsync(lin, "north", "average-wait"));
        await RefusedAsync("OwnProposal", () => Desk.ApproveAsync(zhou, key, 1));
        await Desk.ApproveAsync(lin, key, 1);
        Assert.Equal(15, await HoldsAsync(lin, "north", "average-wait"));
        await server.RestartAsync();

        Assert.Equal((15, "Lin"), (Targets.Of(key).InForce!.Value, Targets.Of(key).InForce!.DecidedBy!.Name));
    }

    [Fact]
    public async Task Propose_ByOthersThanDeciders_IsRefused()
    {
        var key = new TargetKey("answer-rate", "north", Year);
        foreach (var role in new[] { Roles.HotlineSupervisor, Roles.ComplaintOfficer, Roles.SupervisionOfficer, Roles.Assessor, Roles.Auditor })
        {
            var person = await server.PersonAsync(role, "head", role);
            await RefusedAsync("NotDecider", () => Desk.ProposeAsync(person, key, 0.9, "because", replaces: null, restatement: null));
        }

        Assert.Empty(Targets.Of(key).Versions);
    }

    [Fact]
    public async Task Propose_ForAUnitOutsideTheScope_IsRefused()
    {
        var south = await server.PersonAsync("South", "south", Roles.Executive);

        await RefusedAsync("OutsideScope", () => Desk.ProposeAsync(south, new("answer-rate", "north", Year), 0.9, "because", replaces: null, restatement: null));
        await RefusedAsync("OutsideScope", () => Desk.ProposeAsync(south, new("answer-rate", "head", Year), 0.9, "because", replaces: null, restatement: null));
        Assert.Null(await server.Services.GetRequiredService<TargetQueries>().ReadAsync(south, "north", Year));
    }

    [Fact]
    public async Task Propose_WhatNoTargetCanBe_IsRefused()
    {
        var zhou = await server.PersonAsync("Zhou", "head", Roles.Executive);

        await RefusedAsync("OutsideShare", () => Desk.ProposeAsync(zhou, new("service-level", "south", Year), 1.01, "because", replaces: null, restatement: null));
        await RefusedAsync("OutsideYears", () => Desk.ProposeAsync(zhou, new("service-level", "south", 1999), 0.8, "because", replaces: null, restatement: null));
        await RefusedAsync("YearClosed", () => Desk.ProposeAsync(zhou, new("service-level", "south", Year - 1), 0.8, "because", replaces: null, restatement: null));
    }

    private async Task<double?> HoldsAsync(ClaimsPrincipal reader, string unit, string measure) =>
        (await server.Services.GetRequiredService<TargetQueries>().ReadAsync(reader, unit, Year))!.Rows[0].Of(measure)!.Target.Value;

    private static async Task RefusedAsync(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<PaperRefusedException>(act)).Code);
}
