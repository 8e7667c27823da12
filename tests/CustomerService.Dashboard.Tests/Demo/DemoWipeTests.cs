using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Demo.Wipe;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo;

public sealed class DemoWipeTests(DemoWipeTests.OneDay filled) : IClassFixture<DemoWipeTests.OneDay>
{
    [Fact]
    public async Task Wipe_OfNothingButTheDemo_LeavesAnEmptyDatabaseAndBoard()
    {
        await using var floor = await filled.OpenAsync();
        var begunAnew = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        floor.Journal.Listen(commit =>
        {
            if (commit.HasBegunAnew) begunAnew.TrySetResult();
        });

        await floor.Get<DemoWipe>().WipeAsync();

        await begunAnew.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, floor.Journal.Position);
        Assert.Empty(floor.Organizations.Current.Units);
        Assert.Equal(0, (await floor.AuditAsync()).Entries);
    }

    [Fact]
    public async Task Wipe_ThenOwnOrganisation_CountsOnlyItsOwn()
    {
        await using var floor = await filled.OpenAsync();
        await floor.Get<DemoWipe>().WipeAsync();
        await floor.Organizations.ChangeAsync(db =>
        {
            var mine = new OrgUnit("mine", "Mine", UnitKind.HeadOffice, parent: null);
            db.AddRange(mine, new CallQueue("line", "Line", mine));
            return Task.CompletedTask;
        });

        await floor.Journal.AppendAsync([Offered("line", "pbx")]);

        floor.Board.MoveTo(floor.Clock.GetUtcNow().AddSeconds(2));
        var board = floor.Board.Snapshot("mine")!;
        Assert.Equal((1, 1L), (board.Position, board.Now.Waiting));
        Assert.Empty(board.Agents);
        Assert.Null((await floor.AuditAsync()).Problem);
    }

    [Fact]
    public async Task Wipe_WithEventsOfAnotherSource_IsRefusedAndChangesNothing()
    {
        await using var floor = await filled.OpenAsync();
        await floor.Journal.AppendAsync([Offered("GD-FAULTS", "pbx")]);
        var end = floor.Journal.Position;

        var refusal = await Assert.ThrowsAsync<DemoWipeRefusedException>(() => floor.Get<DemoWipe>().WipeAsync());

        Assert.Contains("pbx", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(end, (await floor.AuditAsync()).Entries);
        Assert.False(floor.Get<DemoMark>().IsWiped);
    }

    [Fact]
    public async Task Wipe_WithTheDemosCases_LeavesNothingOfThem()
    {
        await using var floor = await filled.OpenAsync();
        await floor.Get<DemoCases>().OpenAsync(DemoFloor.Afternoon, CancellationToken.None);
        Assert.True(await floor.RecordAsync("2026-900001", "demo.complaints"));
        await using (var before = await floor.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync())
        {
            Assert.True(await before.Complaints.CountAsync() > 20);
            Assert.True(await before.Requests.AnyAsync(request => before.Complaints.Any(row => row.Number == request.Id)));
        }

        await floor.Get<DemoWipe>().WipeAsync();

        await using var db = await floor.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();
        Assert.Equal((0, 0, 0, 0), (await db.Complaints.CountAsync(), await db.Requests.CountAsync(), await db.RequestRollups.CountAsync(), await db.Journal.CountAsync()));
    }

    [Theory]
    [InlineData("2026-900001", false)]
    [InlineData("S2026-900001", true)]
    public async Task Wipe_WithACaseThatSomebodyRecordedMeanwhile_IsRefusedAndSaysWhyWithoutNamingIt(string number, bool isSealed)
    {
        await using var floor = await filled.OpenAsync();
        await floor.Get<DemoCases>().OpenAsync(DemoFloor.Afternoon, CancellationToken.None);
        Assert.True(await floor.RecordAsync(number, "lin.wei", isSealed));
        var end = floor.Journal.Position;

        var refusal = await Assert.ThrowsAsync<DemoWipeRefusedException>(() => floor.Get<DemoWipe>().WipeAsync());

        Assert.Contains("RefusedCase", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("900001", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(end, (await floor.AuditAsync()).Entries);
        Assert.False(floor.Get<DemoMark>().IsWiped);
    }

    [Fact]
    public async Task Wipe_WithAUnitOfSomebodyElse_IsRefused()
    {
        await using var floor = await filled.OpenAsync();
        await floor.Organizations.ChangeAsync(db =>
        {
            db.Add(new OrgUnit("mine", "Mine", UnitKind.HeadOffice, parent: null));
            return Task.CompletedTask;
        });

        var refusal = await Assert.ThrowsAsync<DemoWipeRefusedException>(() => floor.Get<DemoWipe>().WipeAsync());

        Assert.Contains("mine", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_OnceWiped_StaysAwayUntilBroughtBack()
    {
        await using var floor = await filled.OpenAsync();
        await floor.Get<DemoWipe>().WipeAsync();
        await DemoExchangeTests.StartAsync(floor, DemoStage.Wiped);
        Assert.Empty(floor.Organizations.Current.Units);

        await floor.Get<DemoSwitch>().BringBackAsync();

        await DemoExchangeTests.StartAsync(floor, DemoStage.Running);
        Assert.NotNull(floor.Organizations.Current.Unit(DemoOrganization.HeadOffice));
    }

    private static CallEvent Offered(string queue, string source) => new()
    {
        Source = source, Id = "1", Type = CallEventType.Offered, Subject = "call", Time = DemoFloor.Afternoon, Queue = queue,
    };

    public sealed class OneDay() : FilledDemo(days: 1);
}
