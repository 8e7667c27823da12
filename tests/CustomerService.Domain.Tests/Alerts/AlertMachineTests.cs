using CsCheck;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Measures;
using Xunit;

namespace CustomerService.Domain.Tests.Alerts;

public sealed class AlertMachineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Below 85 % for a minute on at least ten calls; clears at 90 %.</summary>
    private static readonly AlertTerms Rate = new()
    {
        Measure = AlertMeasure.AnswerRate, Direction = AlertDirection.Below, Threshold = .85, ClearThreshold = .90, HoldSeconds = 60, MinimumCalls = 10,
    };

    [Fact]
    public void Breach_ThatHoldsLongEnough_IsRaisedOnce()
    {
        var turns = Run(Rate, [(0, 8, 10), (59, 8, 10), (60, 8, 10), (61, 8, 10), (300, 8, 10)]);

        Assert.Equal([(60, AlertTurn.Raised)], turns);
    }

    [Fact]
    public void Breach_InterruptedBeforeItHeld_BeginsItsWaitAnew()
    {
        var turns = Run(Rate, [(0, 8, 10), (50, 9, 10), (55, 8, 10), (110, 8, 10), (115, 8, 10)]);

        Assert.Equal([(115, AlertTurn.Raised)], turns);
    }

    [Fact]
    public void Open_BetweenBothThresholds_StaysOpenUntilTheClearingOne()
    {
        var turns = Run(Rate, [(0, 8, 10), (60, 8, 10), (70, 87, 100), (80, 90, 100), (90, 87, 100)]);

        Assert.Equal([(60, AlertTurn.Raised), (80, AlertTurn.Cleared)], turns);
    }

    [Fact]
    public void Breach_OnTooFewCalls_IsUnknownAndNoBreach()
    {
        Assert.Empty(Run(Rate, [(0, 0, 9), (100, 0, 9), (200, 0, 0)]));
    }

    [Fact]
    public void Open_UnknownForAQuarterOfAnHour_IsClearedAsUnknown()
    {
        var unknown = AlertReading.Of(Ratio.Unknown);
        var first = AlertMachine.Step(Rate, AlertState.Raised, unknown, Noon, isQuiet: false);
        var before = AlertMachine.Step(Rate, first.State, unknown, Noon.AddSeconds(899), isQuiet: false);
        var after = AlertMachine.Step(Rate, before.State, unknown, Noon.AddSeconds(900), isQuiet: false);

        Assert.Null(first.Turn);
        Assert.Null(before.Turn);
        Assert.Equal(AlertClearing.Unknown, after.Clearing);
    }

    [Fact]
    public void Clock_SteppedBackAnHour_NeverRaisesEarly()
    {
        var turns = Run(Rate, [(0, 8, 10), (50, 8, 10), (-3600, 8, 10), (-3541, 8, 10), (-3540, 8, 10)]);

        Assert.Equal([(-3540, AlertTurn.Raised)], turns);
    }

    [Fact]
    public void QuietHours_BeginNothingAndLetAnOpenAlertEnd()
    {
        var bad = AlertReading.Of(new Ratio(1, 10));
        Assert.Equal(AlertState.Calm, AlertMachine.Step(Rate, AlertState.Pending(Noon.AddHours(-1)), bad, Noon, isQuiet: true).State);
        Assert.Equal(AlertTurn.Cleared, AlertMachine.Step(Rate, AlertState.Raised, AlertReading.Of(new Ratio(10, 10)), Noon, isQuiet: true).Turn);
    }

    [Fact]
    public void SwitchedOff_WhileOpen_IsCleared()
    {
        var step = AlertMachine.Step(Rate with { IsOn = false }, AlertState.Raised, AlertReading.Of(new Ratio(1, 10)), Noon, isQuiet: false);

        Assert.Equal(AlertClearing.RuleSwitchedOff, step.Clearing);
    }

    [Theory]
    [InlineData("22:00", "07:00", "23:30", true)]
    [InlineData("22:00", "07:00", "06:59", true)]
    [InlineData("22:00", "07:00", "07:00", false)]
    [InlineData("12:00", "13:00", "12:00", true)]
    [InlineData("12:00", "13:00", "13:00", false)]
    [InlineData("12:00", "13:00", "00:00", false)]
    public void QuietHours_AlsoOverMidnight_IncludeTheirBeginningAndNotTheirEnd(string from, string to, string at, bool isQuiet)
    {
        var terms = Rate with { QuietFrom = TimeOnly.Parse(from, null), QuietTo = TimeOnly.Parse(to, null) };

        Assert.Equal(isQuiet, terms.IsQuietAt(TimeOnly.Parse(at, null)));
    }

    [Fact]
    public void Faults_OfTermsThatCannotWork_NameEachOfThem()
    {
        Assert.Empty(Rate.Faults());
        Assert.Equal(["ThresholdShare"], (Rate with { Threshold = 85, ClearThreshold = null }).Faults());
        Assert.Equal(["ClearBelow"], (Rate with { ClearThreshold = .80 }).Faults());
        Assert.Equal(["QuietHalf"], (Rate with { QuietFrom = new(22, 0) }).Faults());
        Assert.Equal(["ThresholdShare"], (Rate with { Threshold = double.NaN, ClearThreshold = null }).Faults());
        Assert.All(StandardRules.All, terms => Assert.Empty(terms.Faults()));
    }

    // Whatever is seen, at whatever times: turns alternate, nothing is raised that is not a known breach, nothing before it held.
    [Fact]
    public void AnySequence_RaisesAndClearsInTurn_NeverEarly() => Looks.Sample(looks =>
    {
        var state = AlertState.Calm;
        var now = Noon;
        TimeSpan held = default;
        var (isOpen, wasBreach) = (false, false);
        foreach (var (seconds, numerator, denominator, isQuiet) in looks)
        {
            now = now.AddSeconds(seconds);
            var reading = AlertReading.Of(new Ratio(Math.Min(numerator, denominator), denominator));
            var isBreach = !isQuiet && Rate.HasEvidence(reading) && reading.Value < Rate.Threshold;
            held = isBreach && wasBreach ? (seconds < 0 ? TimeSpan.Zero > held + TimeSpan.FromSeconds(seconds) ? TimeSpan.Zero : held + TimeSpan.FromSeconds(seconds) : held + TimeSpan.FromSeconds(seconds)) : TimeSpan.Zero;
            wasBreach = isBreach;
            var step = AlertMachine.Step(Rate, state, reading, now, isQuiet);
            if (step.Turn == AlertTurn.Raised && (isOpen || !isBreach || held < Rate.Hold)) return false;
            if (step.Turn == AlertTurn.Cleared && (!isOpen || step.Clearing is null)) return false;
            if (step.Turn is { } turn) isOpen = turn == AlertTurn.Raised;
            if (step.State.IsRaised != isOpen) return false;
            if (!isOpen && isBreach && held >= Rate.Hold && step.Turn != AlertTurn.Cleared) return false;
            state = step.State;
        }

        return true;
    });

    private static Gen<(int Seconds, int Numerator, int Denominator, bool IsQuiet)[]> Looks { get; } =
        Gen.Select(Gen.Int[-90, 90], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 9].Select(i => i == 0)).Array[0, 60];

    private static List<(int At, AlertTurn Turn)> Run(AlertTerms terms, (int At, int Numerator, int Denominator)[] looks)
    {
        var turns = new List<(int, AlertTurn)>();
        var state = AlertState.Calm;
        foreach (var (at, numerator, denominator) in looks)
        {
            var step = AlertMachine.Step(terms, state, AlertReading.Of(new Ratio(numerator, denominator)), Noon.AddSeconds(at), isQuiet: false);
            if (step.Turn is { } turn) turns.Add((at, turn));
            state = step.State;
        }

        return turns;
    }
}
