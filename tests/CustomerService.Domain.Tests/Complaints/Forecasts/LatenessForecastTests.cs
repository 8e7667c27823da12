using CustomerService.Domain.Complaints.Forecasts;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Forecasts;

public sealed class LatenessForecastTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Estimate_IsTheShareOfLateOnesAmongThoseStillUnansweredThen()
    {
        // Of twenty, eight were answered by a tenth of the time; of the other twelve six were late.
        var forecast = new LatenessForecast([.. Past(8, 0.1), .. Past(6, 0.9), .. Past(6, 1.5)]);

        var early = forecast.Of("GD", "complaint", 0, 0)!;
        var half = forecast.Of("GD", "complaint", 0.5, 0)!;

        Assert.Equal((6, 20, 7 / 22.0), (early.Late, early.Cases, early.Probability));
        Assert.Equal((6, 12, 0.5, true), (half.Late, half.Cases, half.Probability, half.IsLikely));
    }

    [Fact]
    public void Estimate_WithoutEnoughOfItsOwn_RestsOnTheKindAlone_OrIsUnknown()
    {
        var forecast = new LatenessForecast(Past(15, 0.8, "HN"));

        Assert.Equal(ForecastBasis.Kind, forecast.Of("GD", "complaint", 0.5, 0)!.Basis);
        Assert.Null(forecast.Of("GD", "praise", 0.5, 0));
        Assert.Null(forecast.Of("HN", "complaint", 0.9, 0));
        Assert.Null(forecast.Of("HN", "complaint", 1.2, 0));
    }

    [Fact]
    public void Estimate_OfABusyUnit_CountsBusyTimesOnly()
    {
        // Quiet weeks: answered in time, one after the other. A rush: thirty at once, all late.
        var quiet = Enumerable.Range(0, 30).Select(i => Case(Monday.AddDays(i), 0.6)).ToList();
        var rush = Enumerable.Range(0, 30).Select(i => Case(Monday.AddDays(60).AddMinutes(i), 1.4)).ToList();
        var forecast = new LatenessForecast([.. quiet, .. rush]);

        var (idle, busy) = (forecast.Of("GD", "complaint", 0.3, 0)!, forecast.Of("GD", "complaint", 0.3, 25)!);

        Assert.True(busy.IsBusy && !idle.IsBusy);
        Assert.True(busy.Probability > 0.9 && idle.Probability < 0.6, $"{busy} {idle}");
    }

    [Fact]
    public void Calibration_OfAPastThatRepeatsItself_IsBetterThanAlwaysTheSame_AndLooksAtNoFuture()
    {
        // One unit is nearly always late, the other nearly never.
        var past = Enumerable.Range(0, 240).Select(i => Case(Monday.AddHours(i * 5), i % 20 == 0 ? 1.3 : i % 2 == 0 ? 0.7 : i % 19 == 0 ? 0.8 : 1.6, i % 2 == 0 ? "GD" : "HN")).ToList();

        var calibration = ForecastCalibration.Of(past);

        Assert.True(calibration.Cases > 50);
        Assert.True(calibration.Brier < calibration.Always * 0.6, $"{calibration.Brier} against {calibration.Always}");
        Assert.Equal(calibration.Cases, calibration.Bands.Sum(band => band.Cases));
        // Whatever comes after the last one judged changes nothing.
        var later = ForecastCalibration.Of([.. past.Take(160)]);
        Assert.All(later.Bands, band => Assert.True(band.Late <= band.Cases));
        Assert.Null(ForecastCalibration.Of([]).Brier);
    }

    private static IEnumerable<PastCase> Past(int many, double used, string unit = "GD") => Enumerable.Range(0, many).Select(i => Case(Monday.AddDays(i * 7), used, unit));

    private static PastCase Case(DateTimeOffset at, double used, string unit = "GD") => new(unit, "complaint", at, at + (TimeSpan.FromDays(5) * used), at + TimeSpan.FromDays(5));
}
