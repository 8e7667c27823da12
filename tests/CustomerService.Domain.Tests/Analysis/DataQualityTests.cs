using CustomerService.Domain.Analysis;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.Analysis;

public sealed class DataQualityTests
{
    [Fact]
    public void Checks_OfAPeriod_AreSharesOfWhatWasExpected()
    {
        var calls = new CallTally { Offered = 100, Answered = 80, Abandoned = 14, LeftTimeout = 1, LeftLost = 2, TalkCount = 76 };
        var requests = new RequestTally { DueRepliedInTime = 6, DueRepliedLate = 2, DueOpen = 3, NotYetDue = 1 };

        var quality = DataQuality.Of(calls, requests, [], new SpotCheck(50, 10, 39, 50));

        Assert.Equal(new Ratio(95, 100), quality[QualityCheck.EndsReported]);
        Assert.Equal(new Ratio(76, 80), quality[QualityCheck.TalksReported]);
        Assert.Equal(new Ratio(39, 40), quality[QualityCheck.InTime]);
        Assert.Equal(new Ratio(50, 50), quality[QualityCheck.Consistent]);
        Assert.Equal(new Ratio(8, 10), quality[QualityCheck.Settled]);
        Assert.False(quality[QualityCheck.HoursReported].IsKnown);
        Assert.Equal((.8, QualityCheck.Settled), (quality.Score, quality.Weakest));
    }

    [Fact]
    public void Hours_OfAWeekdayAndHourWithEnoughCalls_AreExpectedAndTheSilentOnesTold()
    {
        HourOffered[] hours =
        [
            new(DayOfWeek.Monday, 9, 20), new(DayOfWeek.Monday, 9, 0), new(DayOfWeek.Monday, 9, 10), new(DayOfWeek.Monday, 9, 10),
            // Of a mean of four an empty hour may well be chance.
            new(DayOfWeek.Monday, 3, 4), new(DayOfWeek.Monday, 3, 0), new(DayOfWeek.Monday, 3, 8),
        ];

        Assert.Equal(new Ratio(3, 4), DataQuality.Of(new CallTally(), new RequestTally(), hours, SpotCheck.None)[QualityCheck.HoursReported]);
    }

    [Fact]
    public void Score_LeavesAHandfulOut()
    {
        var quality = DataQuality.Of(new CallTally { Offered = 100, Answered = 90, Abandoned = 10, TalkCount = 89 }, new RequestTally(), [], new SpotCheck(40, 31, 0, 40));

        Assert.Equal(new Ratio(0, 9), quality[QualityCheck.InTime]);
        Assert.Equal((89 / 90.0, QualityCheck.TalksReported), (quality.Score, quality.Weakest));
    }

    [Fact]
    public void Score_OfNothing_IsUnknown()
    {
        var quality = DataQuality.Of(new CallTally(), new RequestTally(), [], SpotCheck.None);

        Assert.Equal((null, null), (quality.Score, quality.Weakest));
    }
}
