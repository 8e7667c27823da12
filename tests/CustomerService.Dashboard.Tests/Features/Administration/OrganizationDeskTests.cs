using System.Text;
using CustomerService.Dashboard.Features.Administration.Imports;
using CustomerService.Dashboard.Features.Administration.Queues;
using CustomerService.Dashboard.Features.Administration.Units;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Organization.Moves;
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
    public async Task Import_OfAKnownUnitElsewhere_MovesItFromTheDay()
    {
        var actor = await office.AdministratorAsync("*");
        await office.Get<UnitDesk>().AddAsync(actor, new UnitForm { Code = "hall-m", Name = "Hall", Parent = "north" });

        var done = await office.Get<ImportDesk>().ImportAsync(
            actor, ImportKind.Units, Csv("code,name,parent,kind\nhall-m,Hall M,city-m,business-hall\ncity-m,City,south,supply-unit\n"), new DateOnly(2026, 1, 1));

        Assert.Equal((true, 1, 1), (done.MayBeCarriedOut, done.Added.Count, done.Changed.Count));
        Assert.Equal(("Hall M", "city-m"), (Tree.Unit("hall-m")!.Name, Tree.Unit("hall-m")!.Parent!.Code));
        Assert.Equal("north", office.Get<OrganizationHistory>().On(new(2025, 12, 31)).Unit("hall-m")!.Parent!.Code);
    }

    [Fact]
    public async Task Unit_MovedFromADayAhead_StaysUntilThen()
    {
        var actor = await office.AdministratorAsync("*");
        await office.Get<UnitDesk>().AddAsync(actor, new UnitForm { Code = "hall-f", Name = "Hall", Parent = "north" });

        Assert.Null(await office.Get<UnitDesk>().ChangeAsync(actor, new UnitForm { Code = "hall-f", Name = "Hall F", Parent = "south", From = new DateTime(2090, 1, 1) }));

        Assert.Equal(("Hall F", "north"), (Tree.Unit("hall-f")!.Name, Tree.Unit("hall-f")!.Parent!.Code));
        Assert.Equal("south", office.Get<OrganizationHistory>().On(new(2090, 1, 1)).Unit("hall-f")!.Parent!.Code);
    }

    [Fact]
    public async Task Import_OfPastFigures_TakesThemWithinTheOwnUnitOnly()
    {
        var actor = await office.AdministratorAsync("north");
        MemoryStream File(string unit) => Csv($"unit,period,measure,numerator,denominator\n{unit},2020,answer-rate,9,10\n");

        var foreign = await office.Get<ImportDesk>().ImportAsync(actor, ImportKind.Totals, File("south"));
        var preview = await office.Get<ImportDesk>().PreviewAsync(actor, ImportKind.Totals, File("north"));
        var done = await office.Get<ImportDesk>().ImportAsync(actor, ImportKind.Totals, File("north"));

        Assert.Equal((2, "unit"), (Assert.Single(foreign.Problems).Line, foreign.Problems[0].Column));
        Assert.Equal(["north 2020 answer-rate: 9 / 10"], preview.Added);
        Assert.True(done.MayBeCarriedOut);
        Assert.Equal(new MeasureValue(9, 10), Measure.AnswerRate.Of(await office.Get<FigureReader>().ReadAsync(Tree.Unit("head")!, new(2020, 1, 1), new(2021, 1, 1))));
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
