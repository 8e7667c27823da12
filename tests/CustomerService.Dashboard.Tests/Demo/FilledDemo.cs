using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Traffic;
using CustomerService.Dashboard.Tests.Security;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo;

/// <summary>A demo whose past was filled once; each test works on a copy.</summary>
/// <param name="days">How much past.</param>
public abstract class FilledDemo(int days) : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();

    public static DateOnly Today { get; } = DemoFloor.Zone.DayOf(DemoFloor.Afternoon);

    public DemoSettings Settings { get; } = new(Enabled: true) { HistoryDays = days };

    public async ValueTask InitializeAsync()
    {
        await using var floor = await DemoFloor.OpenAsync(Settings, data);
        await FillAsync(floor, lastCall: null, Today);
    }

    /// <summary>The demo after it was filled, at its next start.</summary>
    public Task<DemoFloor> OpenAsync() => DemoFloor.OpenAsync(Settings, copyOf: data);

    public ValueTask DisposeAsync()
    {
        data.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    internal static async Task FillAsync(DemoFloor floor, DateTimeOffset? lastCall, DateOnly today)
    {
        await floor.Get<DemoRecords>().MakeOrganizationAsync(CancellationToken.None);
        await floor.Get<DemoHistory>().FillAsync(lastCall, today, new DemoDesk(), _ => { }, CancellationToken.None);
    }
}
