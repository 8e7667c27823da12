using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Cases;
using CustomerService.Dashboard.Tests.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Hotline;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo.Cases;

/// <summary>The demo's cases, as they come, go on and stand at the next start.</summary>
public sealed class DemoCasesTests
{
    private static readonly DemoSettings TwelveDays = new(Enabled: true) { HistoryDays = 12 };

    [Fact]
    public async Task Cases_OpenedTwice_EndInTheSameHash()
    {
        var heads = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            await using var floor = await OpenedAsync(TwelveDays);
            var audit = await floor.AuditAsync();
            Assert.Null(audit.Problem);
            heads.Add($"{audit.Entries} {audit.Head}");
        }

        Assert.Equal(heads[0], heads[1]);
    }

    [Fact]
    public async Task Cases_AtTheNextStart_GoOnAndAreNotDoubled()
    {
        using var data = new TemporaryFolder();
        List<ComplaintRow> before;
        await using (var first = await OpenedAsync(TwelveDays, data)) before = await RowsAsync(first);

        await using (var second = await OpenedAsync(TwelveDays, data)) Assert.Equal(before.Select(Picture), (await RowsAsync(second)).Select(Picture));

        await using var later = await OpenedAsync(TwelveDays, data, DemoFloor.Afternoon.AddHours(20));
        var after = await RowsAsync(later);
        Assert.Equal(after.Count, after.Select(row => row.IdempotencyKey).Distinct().Count());
        Assert.True(after.Count > before.Count);
        Assert.True(after.Count(row => before.Any(known => known.Number == row.Number && known.Sequence < row.Sequence)) > 10);
    }

    [Fact]
    public async Task Cases_WatchedForAnAfternoon_ComeInOneByOneAndSomeFromTheCallJustEnded()
    {
        await using var floor = await OpenedAsync(TwelveDays);
        var cases = floor.Get<DemoCases>();
        var before = (await RowsAsync(floor)).Count;
        for (var minute = 0; minute < 180; minute += 3)
        {
            cases.Note(Call(minute));
            floor.Clock.Advance(TimeSpan.FromMinutes(3));
            await cases.AdvanceAsync(floor.Clock.GetUtcNow(), CancellationToken.None);
        }

        var rows = await RowsAsync(floor);
        Assert.InRange(rows.Count - before, 5, 40);
        Assert.Contains(rows, row => row.Call?.StartsWith("live-", StringComparison.Ordinal) == true && row.Phone == "13900001234");
    }

    [Fact]
    public async Task Case_ThatSomebodyTookInHand_IsLeftToThem()
    {
        await using var floor = await OpenedAsync(TwelveDays);
        var number = (await RowsAsync(floor)).Last(row => row is { State: ComplaintState.UnderInvestigation, Kind: "fault-report" }).Number;
        await using (var db = await DbAsync(floor))
        {
            var complaint = (await ComplaintHistory.FindAsync(db, number))!;
            complaint.Note(new Noted { At = floor.Clock.GetUtcNow(), By = new("lin.wei", "Lin Wei"), Text = "On my way" });
            await floor.Journal.AppendAsync([ComplaintEntry.Of(number, complaint.Sequence, complaint.Fresh[0])]);
        }

        for (var hour = 1; hour <= 24; hour++) await floor.Get<DemoCases>().AdvanceAsync(floor.Clock.GetUtcNow().AddHours(hour), CancellationToken.None);
        await floor.Get<DemoCases>().OpenAsync(floor.Clock.GetUtcNow().AddHours(30), CancellationToken.None);

        Assert.Equal(ComplaintState.UnderInvestigation, (await RowsAsync(floor)).Single(row => row.Number == number).State);
    }

    [Fact]
    public async Task Cases_WhileSomebodyElseRecordsOne_FindAnotherNumber()
    {
        await using var floor = await DemoFloor.OpenAsync(TwelveDays);
        await floor.Get<DemoRecords>().MakeOrganizationAsync(CancellationToken.None);

        var opening = Task.Run(() => floor.Get<DemoCases>().OpenAsync(DemoFloor.Afternoon, CancellationToken.None));
        var mine = 0;
        for (var serial = 1; serial <= 60 && !opening.IsCompleted; serial++) mine += await floor.RecordAsync($"2026-{serial:000000}", "lin.wei") ? 1 : 0;
        await opening;

        var rows = await RowsAsync(floor);
        Assert.True(mine > 0);
        Assert.Equal(mine, rows.Count(row => row.IdempotencyKey is null));
        var told = await TellAsync(TwelveDays);
        Assert.Equal(told, rows.Select(row => row.IdempotencyKey).OfType<string>().Order(StringComparer.Ordinal));
    }

    internal static async Task<DemoFloor> OpenedAsync(DemoSettings settings, TemporaryFolder? data = null, DateTimeOffset? now = null)
    {
        var floor = await DemoFloor.OpenAsync(settings, data, now);
        await floor.Get<DemoRecords>().MakeOrganizationAsync(CancellationToken.None);
        await floor.Get<DemoCases>().OpenAsync(floor.Clock.GetUtcNow(), CancellationToken.None);
        return floor;
    }

    private static async Task<IEnumerable<string>> TellAsync(DemoSettings settings)
    {
        await using var floor = await OpenedAsync(settings);
        return (await RowsAsync(floor)).Select(row => row.IdempotencyKey!).Order(StringComparer.Ordinal);
    }

    internal static async Task<List<ComplaintRow>> RowsAsync(DemoFloor floor)
    {
        await using var db = await DbAsync(floor);
        return await db.Complaints.AsNoTracking().OrderBy(row => row.Number).ToListAsync();
    }

    internal static Task<CustomerServiceDb> DbAsync(DemoFloor floor) => floor.Get<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync();

    private static IEnumerable<CallEvent> Call(int minute) => new[] { "GD-FAULTS", "GX-FAULTS", "YN-FAULTS", "GD-BILLING", "GX-BILLING", "GD-COMPLAINTS" }.SelectMany(queue => new[]
    {
        new CallEvent { Source = "demo/exchange", Id = $"{queue}{minute}.o", Type = CallEventType.Offered, Subject = $"live-{queue}-{minute}", Time = DemoFloor.Afternoon.AddMinutes(minute), Queue = queue, Caller = "13900001234" },
        new CallEvent { Source = "demo/exchange", Id = $"{queue}{minute}.e", Type = CallEventType.Ended, Subject = $"live-{queue}-{minute}", Time = DemoFloor.Afternoon.AddMinutes(minute), Queue = queue },
    });

    private static string Picture(ComplaintRow row) => System.Text.Json.JsonSerializer.Serialize(row);
}
