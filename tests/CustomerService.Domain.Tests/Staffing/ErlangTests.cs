using CustomerService.Domain.Staffing;
using Xunit;

namespace CustomerService.Domain.Tests.Staffing;

/// <summary>Published and twice-computed values; each is compared to the digits it is printed with.</summary>
public sealed class ErlangTests
{
    /// <summary>360 calls an hour, four minutes each, patience three minutes.</summary>
    private static readonly Load Practical = new(0.1, 240, 180);

    /// <summary>Gans, Koole and Mandelbaum's example: 48 calls a minute, one minute each, patience two minutes, 50 agents.</summary>
    private static readonly Load Tutorial = new(48 / 60.0, 60, 120);

    [Theory]
    [InlineData(2, 1, 0.2)]
    [InlineData(3, 2, 0.21052631578947367)]
    [InlineData(7, 5, 0.1205186351)]
    [InlineData(12, 10, 0.1197391884)]
    [InlineData(24, 20, 0.066096717)]
    [InlineData(55, 50, 0.0537488121)]
    [InlineData(110, 100, 0.0274634485)]
    [InlineData(215, 200, 0.0182013782)]
    public void Blocking_OfKnownLoads_IsAsPrinted(int agents, double erlangs, double expected) =>
        Assert.Equal(expected, ErlangB.Blocking(agents, erlangs), 1e-10);

    [Theory]
    [InlineData(5, 7, 0.3241499492, 0.1620749746, 0.734608468)]
    [InlineData(10, 12, 0.4493882243, 0.2246941121, 0.6320720407)]
    [InlineData(20, 24, 0.2980722998, 0.0745180750, 0.8001961623)]
    [InlineData(50, 55, 0.3845473179, 0.0769094636, 0.7667602616)]
    [InlineData(100, 110, 0.2370075003, 0.0237007500, 0.9128098132)]
    [InlineData(200, 215, 0.2099376844, 0.0139958456, 0.9531565709)]
    public void ErlangC_OfKnownLoads_IsAsPrinted(double erlangs, int agents, double waits, double wait, double served)
    {
        var forecast = ErlangC.Forecast(new Load(erlangs, 1, null), agents, 0.1)!;
        Assert.Equal(waits, forecast.WaitProbability, 1e-10);
        Assert.Equal(wait, forecast.AverageWaitSeconds, 1e-10);
        Assert.Equal(served, forecast.ServedWithinTarget, 1e-10);
    }

    [Fact]
    public void ErlangC_HundredCallsInHalfAnHour_IsAsTwoPackagesPrintIt()
    {
        var load = new Load(100 / 1800.0, 180, null);
        var forecast = ErlangC.Forecast(load, 14, 20)!;
        Assert.Equal(0.1741319335950498, forecast.WaitProbability, 1e-15);
        Assert.Equal(0.8883500191794669, forecast.ServedWithinTarget, 1e-15);
        Assert.Equal(0.7142857142857143, forecast.Occupancy, 1e-15);
        Assert.Equal(7.83593701177724, forecast.AverageWaitSeconds, 1e-13);
        Assert.Equal(0.7955948, ErlangC.Forecast(load, 13, 20)!.ServedWithinTarget, 1e-7);
        var eleven = ErlangC.Forecast(load, 11, 20)!;
        Assert.Equal(0.6821182, eleven.WaitProbability, 1e-7);
        Assert.Equal(0.3896138, eleven.ServedWithinTarget, 1e-7);
    }

    [Theory]
    [InlineData(2, 1, 1 / 3.0)]
    [InlineData(3, 2, 4 / 9.0)]
    [InlineData(1, 0.5, 0.5)]
    public void ErlangC_HandCheckable_IsTheFraction(int agents, double erlangs, double waits) =>
        Assert.Equal(waits, ErlangC.Forecast(new Load(erlangs, 1, null), agents, 0)!.WaitProbability, 1e-15);

    [Fact]
    public void ErlangC_MoreWorkThanAgents_HasNoValue()
    {
        Assert.Null(ErlangC.Forecast(new Load(1, 60, null), 50, 20));
        Assert.Null(ErlangC.Forecast(new Load(1, 60, null), 60, 20));
        Assert.NotNull(ErlangC.Forecast(new Load(1, 60, null), 61, 20));
    }

    [Fact]
    public void ErlangA_TutorialExample_IsAsPublishedAndAsRecomputed()
    {
        var forecast = ErlangA.Forecast(Tutorial, 50, 20);
        Assert.Equal(0.030912249, forecast.AbandonProbability, 1e-9);
        Assert.Equal(3.7094699, forecast.AverageWaitSeconds, 1e-7);
        Assert.Equal(0.93032424, forecast.Occupancy, 1e-8);
        Assert.Equal(0.46777407, forecast.WaitProbability, 1e-8);
        Assert.Equal(0.94301895, forecast.ServedWithinTarget, 1e-8);

        var without = ErlangC.Forecast(Tutorial, 50, 20)!;
        Assert.Equal(20.833668, without.AverageWaitSeconds, 1e-6);
        Assert.Equal(0.69445561, without.WaitProbability, 1e-8);
        Assert.Equal(0.6434546, without.ServedWithinTarget, 1e-7);
    }

    [Fact]
    public void ErlangA_Overload_HasAValueWhereErlangCHasNone()
    {
        var overload = Tutorial with { ArrivalsPerSecond = 1 };
        var forecast = ErlangA.Forecast(overload, 50, 20);
        Assert.Equal(0.16822859, forecast.AbandonProbability, 1e-8);
        Assert.Equal(0.33645718 * 60, forecast.AverageWaitSeconds, 1e-6);
        Assert.Equal(0.99812569, forecast.Occupancy, 1e-8);
        Assert.Null(ErlangC.Forecast(overload, 50, 20));
    }

    [Theory]
    [InlineData(10, 12, 1, 0.3032238537, 0.05309162537)]
    [InlineData(10, 12, 0.5, 0.3415202156, 0.03918114848)]
    [InlineData(20, 24, 1, 0.2125071832, 0.02438003702)]
    [InlineData(20, 24, 0.5, 0.2378884678, 0.0171481570)]
    [InlineData(50, 55, 1, 0.2576939515, 0.02061139225)]
    [InlineData(50, 55, 0.5, 0.2925980598, 0.01494010194)]
    [InlineData(100, 110, 1, 0.1705598979, 0.008708814622)]
    [InlineData(100, 110, 0.5, 0.1912692242, 0.00599459052)]
    public void ErlangA_OfKnownLoads_IsAsPrinted(double erlangs, int agents, double theta, double waits, double abandons)
    {
        var forecast = ErlangA.Forecast(new Load(erlangs, 1, 1 / theta), agents, 0.1);
        Assert.Equal(waits, forecast.WaitProbability, 1e-10);
        Assert.Equal(abandons, forecast.AbandonProbability, 1e-11);
    }

    [Theory]
    [InlineData(25, .7785445, 186.8507, .2837044, .06787844, 12.21812, .7320847)]
    [InlineData(27, .4497633, 35.98106, .6497240, .03885665, 6.994197, .8410550)]
    [InlineData(28, .3331385, 19.98831, .7612958, .02844515, 5.120128, .8823597)]
    [InlineData(29, .2422740, 11.62915, .8402831, .02035618, 3.664113, .9152410)]
    [InlineData(30, .1728621, 6.914482, .8951539, .01423575, 2.562435, .9405548)]
    public void PracticalTable_IsAsComputed(int agents, double waits, double wait, double served, double abandons, double waitA, double servedA)
    {
        var c = ErlangC.Forecast(Practical, agents, 20)!;
        Assert.Equal((waits, served), (Math.Round(c.WaitProbability, 7), Math.Round(c.ServedWithinTarget, 7)));
        Assert.Equal(wait, c.AverageWaitSeconds, wait * 5e-7);
        var a = ErlangA.Forecast(Practical, agents, 20);
        Assert.Equal((abandons, servedA), (Math.Round(a.AbandonProbability, 8), Math.Round(a.ServedWithinTarget, 7)));
        Assert.Equal(waitA, a.AverageWaitSeconds, waitA * 5e-7);
    }

    [Theory]
    [InlineData(.5, 0.504539)]
    [InlineData(1, 0.223361)]
    [InlineData(1.5, 0.0846904)]
    [InlineData(2, 0.0268814)]
    public void HalfinWhitt_IsAsPrinted(double beta, double expected) => Assert.Equal(expected, SquareRootStaffing.WaitProbability(beta), 1e-6);

    [Theory]
    [InlineData(.5, 1, 0.308538)]
    [InlineData(1, 1, 0.158655)]
    [InlineData(.5, 2, 0.357177)]
    [InlineData(1, 2, 0.178958)]
    public void Garnett_IsAsPrinted(double beta, double patience, double expected) =>
        Assert.Equal(expected, SquareRootStaffing.WaitProbability(beta, patience), 1e-6);

    [Fact]
    public void ErlangA_AnyLoad_KeepsItsIdentities()
    {
        var random = new Random(20260301);
        for (var i = 0; i < 2_000; i++)
        {
            var load = new Load(Math.Pow(10, random.NextDouble() * 4 - 3), Math.Pow(10, random.NextDouble() * 2 + 1), Math.Pow(10, random.NextDouble() * 3 + 1));
            var agents = Math.Max(1, (int)(load.Erlangs * (0.3 + (random.NextDouble() * 1.5))));
            var forecast = ErlangA.Forecast(load, agents, 20);

            // Hanging up is the only way out of the wait but service: P(Ab) = θ·E[W]; and all shares are shares.
            Assert.Equal(forecast.AbandonProbability, forecast.AverageWaitSeconds / load.PatienceSeconds!.Value, 1e-9);
            Assert.InRange(forecast.WaitProbability, 0, 1 + 1e-12);
            Assert.InRange(forecast.ServedWithinTarget, 0, 1);
            Assert.InRange(forecast.Occupancy, 0, 1 + 1e-9);
            Assert.True(forecast.ServedWithinTarget <= forecast.AnsweredProbability + 1e-12);
            var more = ErlangA.Forecast(load, agents + 1, 20);
            Assert.True(more.ServedWithinTarget >= forecast.ServedWithinTarget - 1e-9, $"{load} {agents}: {forecast.ServedWithinTarget} {more.ServedWithinTarget}");
            Assert.True(more.AbandonProbability <= forecast.AbandonProbability + 1e-12);
        }
    }

    [Fact]
    public void ErlangA_EndlessPatience_IsErlangC()
    {
        var c = ErlangC.Forecast(Practical, 29, 20)!;
        var a = ErlangA.Forecast(Practical with { PatienceSeconds = ErlangA.LongestPatienceSeconds }, 29, 20);
        Assert.Equal(c.WaitProbability, a.WaitProbability, 1e-3);
        Assert.Equal(c.ServedWithinTarget, a.ServedWithinTarget, 1e-3);
        Assert.Equal(c.AverageWaitSeconds, a.AverageWaitSeconds, 1e-1);
    }

    [Fact]
    public void ErlangA_NobodyCalls_NobodyWaits()
    {
        var forecast = ErlangA.Forecast(new Load(0, 240, 180), 3, 20);
        Assert.Equal((0.0, 1.0, 0.0), (forecast.WaitProbability, forecast.ServedWithinTarget, forecast.Occupancy));
    }
}
