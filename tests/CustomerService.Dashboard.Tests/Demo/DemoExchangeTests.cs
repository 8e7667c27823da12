using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Organization;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Live;
using CustomerService.Domain.Organization;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo;

public sealed class DemoExchangeTests
{
    private static readonly DemoSettings OneDay = new(Enabled: true) { HistoryDays = 1 };

    [Fact]
    public async Task Demo_Off_BringsNeitherUnitsNorCalls()
    {
        await using var floor = await DemoFloor.OpenAsync(new DemoSettings(Enabled: false));

        await StartAsync(floor, DemoStage.Off);
        await TickAsync(floor, 30);

        Assert.Equal(0, floor.Journal.Position);
        Assert.Empty(floor.Organizations.Current.Units);
    }

    [Fact]
    public async Task Demo_OverAnotherOrganisation_KeepsOut()
    {
        await using var floor = await DemoFloor.OpenAsync(OneDay);
        await floor.Organizations.ChangeAsync(db =>
        {
            db.Add(new OrgUnit("mine", "Mine", UnitKind.HeadOffice, parent: null));
            return Task.CompletedTask;
        });

        await StartAsync(floor, DemoStage.KeptOut);

        Assert.Equal(0, floor.Journal.Position);
        Assert.Null(floor.Organizations.Current.Unit(DemoOrganization.HeadOffice));
    }

    [Fact]
    public async Task Demo_OnAnEmptyDatabase_FillsTodayAndGoesOn()
    {
        await using var floor = await DemoFloor.OpenAsync(OneDay);

        await StartAsync(floor, DemoStage.Running);

        var before = floor.Journal.Position;
        await TickAsync(floor, 60);
        Assert.True(floor.Journal.Position > before);
        var today = Today(floor);
        Assert.InRange(today.Offered, 2_000, 8_000);
        Assert.InRange(today.AnswerRate.Value!.Value, .9, .99);
    }

    [Fact]
    public async Task Demo_StartedAgain_LosesWhoWaitedAndFillsTheGap()
    {
        using var data = new TemporaryFolder();
        await using (var first = await DemoFloor.OpenAsync(OneDay, data)) await StartAsync(first, DemoStage.Running);

        await using var second = await DemoFloor.OpenAsync(OneDay, data, DemoFloor.Afternoon.AddHours(1));
        second.Board.MoveTo(second.Clock.GetUtcNow());
        await StartAsync(second, DemoStage.Running);

        var hour = second.Board.Snapshot(DemoOrganization.HeadOffice)!.Windows[LiveWindow.Hour];
        Assert.True(hour.Offered > 200);
        Assert.True(hour.Waiting < 40);
    }

    private static WindowFigures Today(DemoFloor floor)
    {
        floor.Board.MoveTo(floor.Clock.GetUtcNow());
        return floor.Board.Snapshot(DemoOrganization.HeadOffice)!.Windows[LiveWindow.Today];
    }

    internal static async Task StartAsync(DemoFloor floor, DemoStage until)
    {
        var progress = floor.Get<DemoProgress>();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        progress.Changed += () => Look();
        floor.Get<DemoExchange>().Begin();
        Look();

        // The demo looks every second whether the past is complete; the clock is ours to move.
        while (!reached.Task.IsCompleted)
        {
            if (until == DemoStage.Running) floor.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(reached.Task, Task.Delay(TimeSpan.FromMilliseconds(200)));
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        void Look()
        {
            if (progress.Stage == until) reached.TrySetResult();
        }
    }

    private static async Task TickAsync(DemoFloor floor, int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
