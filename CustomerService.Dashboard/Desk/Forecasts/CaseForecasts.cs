using CustomerService.Dashboard.Operations;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Forecasts;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Forecasts;

/// <summary>
/// Learns every few minutes from the latest answered cases how likely the open ones are to be late. Sealed cases and large events
/// teach it nothing: the ones are nobody's to know, the others are no usual work.
/// </summary>
public sealed class CaseForecasts(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations, TimeProvider clock, ILogger<CaseForecasts> log)
    : Lookout(TimeSpan.FromMinutes(5), "The forecast could not learn from the answered cases", clock, log)
{
    /// <summary>So many of the latest cases are learnt from.</summary>
    public const int Most = 3_000;

    private static readonly TimeSpan Past = TimeSpan.FromDays(365);

    private volatile ForecastSnapshot? current;

    /// <summary>Null until the first was made.</summary>
    public ForecastSnapshot? Current => current;

    /// <inheritdoc />
    protected override TimeSpan First => TimeSpan.FromSeconds(5);

    /// <summary>Learns anew.</summary>
    public async Task<ForecastSnapshot> LearnAsync(CancellationToken cancellation = default)
    {
        var now = Clock.GetUtcNow();
        var tree = await organizations.RefreshAsync(cancellation);
        var since = (now - Past).ToUnixTimeMilliseconds();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Complaints.AsNoTracking().Where(row => row.ReceivedMs >= since && row.FirstRepliedMs != null && row.ReplyDueMs != null && row.UnitId != null && !row.IsSealed && row.Storm == null)
            .OrderByDescending(row => row.ReceivedMs).Take(Most)
            .Select(row => new { Unit = row.UnitId!.Value, row.Kind, row.ReceivedMs, RepliedMs = row.FirstRepliedMs!.Value, DueMs = row.ReplyDueMs!.Value }).ToListAsync(cancellation);
        var open = await db.Complaints.Where(row => row.OrderMs < WorkOrder.Finished && row.State < ComplaintState.Replied && row.UnitId != null && row.Lead == null && !row.IsSealed)
            .GroupBy(row => row.UnitId!.Value).Select(group => new { Unit = group.Key, Count = group.Count() }).ToListAsync(cancellation);
        List<PastCase> past = [.. rows.Where(row => tree.Unit(row.Unit) is not null && row.DueMs > row.ReceivedMs)
            .Select(row => new PastCase(tree.Unit(row.Unit)!.Code, row.Kind, At(row.ReceivedMs), At(row.RepliedMs), At(row.DueMs)))];
        var waiting = open.Where(each => tree.Unit(each.Unit) is not null).ToDictionary(each => tree.Unit(each.Unit)!.Code, each => each.Count, StringComparer.Ordinal);
        return current = new ForecastSnapshot(now, new LatenessForecast(past), ForecastCalibration.Of(past), waiting);
    }

    /// <inheritdoc />
    protected override Task OnBeatAsync(CancellationToken cancellation) => LearnAsync(cancellation);

    private static DateTimeOffset At(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms);
}
