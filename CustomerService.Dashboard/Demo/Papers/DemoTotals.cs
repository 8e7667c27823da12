using System.Text;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Demo.Papers;

/// <summary>
/// What the demo's organisation had counted before this product came: the months from January of the year before last up to the first that the
/// demo's calls fill. They come through the import of totals like anybody's, once, and are marked as given wherever they are shown.
/// </summary>
internal sealed class DemoTotals(TotalsImport import, GivenTotals given, DemoSettings settings, OrganizationZone zone, ILogger<DemoTotals> log)
{
    private const string Origin = "历年客户服务统计年报.csv";

    /// <summary>Before the past is filled: what was counted is never told again.</summary>
    public async Task OpenAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (!settings.IsYear || !given.Book.Totals.IsEmpty) return;
        var first = settings.FirstDay(zone.DayOf(now));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(DemoYearbook.Write(new DateOnly(zone.DayOf(now).Year - 2, 1, 1), first)));
        var outcome = await import.RunAsync(DemoAuthors.Administrator, file, Origin, cancellation: cancellation);
        if (outcome.Problems.Count > 0) log.LogWarning("The demo's totals of past years were refused: {Problem}", outcome.Problems[0]);
    }
}
