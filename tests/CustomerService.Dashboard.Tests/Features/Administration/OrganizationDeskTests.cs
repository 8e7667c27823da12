using System.Text;
using CustomerService.Dashboard.Features.Administration.Imports;
using CustomerService.Dashboard.Features.Administration.Queues;
using CustomerService.Dashboard.Features.Administration.Units;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Features.Administration;

public sealed class OrganizationDeskTests(Office office) : IClassFixture<Office>
{
    private OrganizationTree Tree => office.Get<Organizations>().Current;

    [Fact]
    public async Task Unit_AddedRenamedAndMoved_IsWhereItWasPut()
    {
        var (desk, actor) = (office.Get<UnitDesk>(), await office.AdministratorAsync("*"));

        Assert.Null(await desk.AddAsync(actor, new UnitForm { Code = "hall-1", Name = "Hall", Parent = "north" }));
        Assert.Null(await desk.ChangeAsync(actor, new UnitForm { Code = "hall-1", Name = "Hall one", Kind = UnitKind.BusinessHall, Parent = "south" }));

        var hall = Tree.Unit("hall-1")!;
        Assert.Equal(("Hall one", UnitKind.BusinessHall, "south"), (hall.Name, hall.Kind, hall.Parent!.Code));
    }

    [Theory]
    [InlineData("south", "x-1", "X", "OutsideUnit")]
    [InlineData(null, "x-1", "X", "OutsideUnit")]
    [InlineData("nowhere", "x-1", "X", "UnknownUnit")]
    [InlineData("north", "", "X", "CodeMissing")]
    [InlineData("north", "x-1", " ", "NameMissing")]
    [InlineData("north", "south", "X", "CodeTaken")]
    public async Task Unit_WhatMayNotBeAdded_IsRefused(string? parent, string code, string name, string refusal) =>
        Assert.Equal(refusal, await office.Get<UnitDesk>().AddAsync(await office.AdministratorAsync("north"), new UnitForm { Code = code, Name = name, Parent = parent }));

    [Fact]
    public async Task Unit_MovedUnderItself_IsRefused() =>
        Assert.Equal("UnderItself", await office.Get<UnitDesk>().ChangeAsync(
            await office.AdministratorAsync("*"), new UnitForm { Code = "head", Name = "Head", Kind = UnitKind.HeadOffice, Parent = "north" }));

    [Fact]
    public async Task Queue_GivenToAUnitOfSomebodyElse_IsRefused() =>
        Assert.Equal("OutsideUnit", await office.Get<QueueDesk>().ChangeAsync(
            await office.AdministratorAsync("north"), new QueueForm { Code = "hotline-a", Name = "Line A", Unit = "south" }));

    [Fact]
    public async Task Queue_Added_BelongsToItsUnit()
    {
        Assert.Null(await office.Get<QueueDesk>().AddAsync(await office.AdministratorAsync("north"), new QueueForm { Code = "line-n", Name = "North", Unit = "north" }));

        Assert.Equal("north", Tree.Queue("line-n")!.Unit.Code);
    }

    [Fact]
    public async Task Import_Previewed_SaysWhatWouldChangeAndChangesNothing()
    {
        var preview = await office.Get<ImportDesk>().PreviewAsync(
            await office.AdministratorAsync("*"), ImportKind.Units, Csv("code,name,parent,kind\nseen-1,Seen,north,supply-unit\n"));

        Assert.Equal(["Seen (seen-1)"], preview.Added);
        Assert.Null(Tree.Unit("seen-1"));
    }

    [Fact]
    public async Task Import_CarriedOut_AddsTheQueues()
    {
        var done = await office.Get<ImportDesk>().ImportAsync(
            await office.AdministratorAsync("north"), ImportKind.Queues, Csv("code,name,unit\nline-i,Imported,north\n"));

        Assert.True(done.MayBeCarriedOut);
        Assert.Equal("north", Tree.Queue("line-i")!.Unit.Code);
    }

    [Fact]
    public async Task Import_WithAProblem_NamesLineAndColumnAndImportsNothing()
    {
        var done = await office.Get<ImportDesk>().ImportAsync(
            await office.AdministratorAsync("*"), ImportKind.Units, Csv("code,name,parent,kind\ngood-1,Good,north,supply-unit\nbad-1,Bad,nowhere,supply-unit\n"));

        Assert.Equal((3, "parent"), (Assert.Single(done.Problems).Line, done.Problems[0].Column));
        Assert.Null(Tree.Unit("good-1"));
    }

    [Fact]
    public async Task Import_OutsideTheOwnUnit_IsRefused()
    {
        var done = await office.Get<ImportDesk>().ImportAsync(
            await office.AdministratorAsync("north"), ImportKind.Queues, Csv("code,name,unit\nhotline-b,Taken,north\n"));

        Assert.Equal("OutsideUnit", done.Refusal);
        Assert.Equal("Line B", Tree.Queue("hotline-b")!.Name);
    }

    private static MemoryStream Csv(string text) => new(Encoding.UTF8.GetBytes(text));
}
