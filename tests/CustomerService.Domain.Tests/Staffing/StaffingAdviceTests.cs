using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;
using CustomerService.Domain.Staffing;
using Xunit;

namespace CustomerService.Domain.Tests.Staffing;

public sealed class StaffingAdviceTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly StaffingGoal Goal = new(0.8, 20);
    private static readonly ILookup<string, AgentStatement> NothingSaid = Array.Empty<AgentStatement>().ToLookup(_ => "");

    [Fact]
    public void Sample_WithCutOffWaitsAndTalks_CountsTheirTimeButNotAsEnds()
    {
        var sample = StaffingSample.Of(
            [
                Leg("a", 0, LegOutcome.Answered, 10, 110), Leg("b", 60, LegOutcome.Answered, 70, 270), Leg("c", 1700, LegOutcome.Answered, 1750, null),
                Leg("d", 100, LegOutcome.Abandoned, 140, null), Leg("e", 1790, LegOutcome.Waiting, null, null), Leg("f", 1800, LegOutcome.Abandoned, 1801, null),
                Leg("g", 500, LegOutcome.Left, 530, null),
            ],
            NothingSaid, From, From.AddSeconds(1800));

        Assert.Equal(6, sample.Arrivals);

        // 100 + 200 ended, 50 so far of the third; two ended.
        Assert.Equal(new Estimate(175, 2), sample.Handling);
        Assert.True(sample.IsTalkAlone);

        // 10 + 10 + 50 answered, 40 abandoned, 10 waiting, 30 left; one hung up.
        Assert.Equal(new Estimate(150, 1), sample.Patience);
    }

    [Fact]
    public void Sample_WithWrapUpSaid_HandlesForTalkAndWrapUp()
    {
        AgentStatement[] said = [new(Ms(110), AgentState.WrapUp, null), new(Ms(150), AgentState.Available, null), new(Ms(270), AgentState.Available, null)];

        var sample = StaffingSample.Of(
            [
                Leg("a", 0, LegOutcome.Answered, 10, 110) with { Agent = "1001" }, Leg("b", 160, LegOutcome.Answered, 170, 270) with { Agent = "1001" },
                Leg("c", 300, LegOutcome.Answered, 310, 510) with { Agent = "1001" }, Leg("d", 300, LegOutcome.Answered, 310, 410) with { Agent = "nobody speaks of" },
            ],
            said.ToLookup(_ => "1001"), From, From.AddSeconds(1800));

        // 100 + 100 + 200 + 100 talked; 40 s of writing after one, none after another, and nobody knows of the other two.
        Assert.Equal(new Estimate(125, 4), sample.Talk);
        Assert.Equal(new Estimate(20, 2), sample.WrapUp);
        Assert.Equal(new Estimate(145, 4), sample.Handling);
        Assert.False(sample.IsTalkAlone);
    }

    [Fact]
    public void Advice_WithWrapUp_NeedsMoreThanForTheTalkAlone()
    {
        var sample = new StaffingSample(From, From.AddSeconds(1800)) { Arrivals = 180, Talk = new(200, 170), Patience = new(180, 20) };

        var whole = StaffingAdvice.Of(sample with { WrapUp = new(40, 150) }, 25, Goal);

        // 200 s of talk and 40 s of wrap-up are the 240 s of the load above.
        Assert.Equal(27, whole.Needed);
        Assert.True(StaffingAdvice.Of(sample, 25, Goal).Needed < 27);
    }

    [Fact]
    public void Patience_OfExponentialCallersCutOffByAnswers_IsFoundAgain()
    {
        var random = new Random(7);
        double total = 0;
        long abandons = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var (patience, offeredWait) = (-120 * Math.Log(random.NextDouble()), -40 * Math.Log(random.NextDouble()));
            total += Math.Min(patience, offeredWait);
            if (patience < offeredWait) abandons++;
        }

        Assert.Equal(120, Estimate.Censored(total, abandons)!.Value.Seconds, 3.0);
    }

    [Fact]
    public void Advice_ForThePracticalLoad_NeedsTwentySevenByErlangA()
    {
        var sample = new StaffingSample(From, From.AddSeconds(1800)) { Arrivals = 180, Talk = new(240, 170), Patience = new(180, 20) };

        var advice = StaffingAdvice.Of(sample, 25, Goal);

        Assert.Equal(27, advice.Needed);
        Assert.InRange(27, advice.NeededRange!.Value.From, advice.NeededRange.Value.To);
        Assert.Equal([-2, -1, 0, 1, 2, 3, 4, 5], advice.Options.Select(option => option.Change));
        Assert.Equal(0.7321, advice.Now!.ErlangA!.ServedWithinTarget, 1e-4);
        Assert.Equal(0.2837, advice.Now.ErlangC!.ServedWithinTarget, 1e-4);
        Assert.Null(advice.Options[0].ErlangC);
        Assert.InRange(advice.Uncertainty!.Value, 0.01, 0.5);
    }

    [Fact]
    public void Advice_MoreEvidence_IsSurer()
    {
        var little = StaffingAdvice.Of(new(From, From.AddSeconds(1800)) { Arrivals = 18, Talk = new(240, 17), Patience = new(180, 5) }, 4, Goal);
        var much = StaffingAdvice.Of(new(From, From.AddSeconds(180_000)) { Arrivals = 1800, Talk = new(240, 1700), Patience = new(180, 500) }, 4, Goal);

        Assert.Equal(little.Needed, much.Needed);
        Assert.True(much.Uncertainty < little.Uncertainty);
    }

    [Fact]
    public void Advice_FewCalls_SaysNothing()
    {
        var advice = StaffingAdvice.Of(new(From, From.AddSeconds(1800)) { Arrivals = 7, Talk = new(240, 7) }, 3, Goal);
        Assert.True(advice.HasTooLittle);
        Assert.Empty(advice.Options);
        Assert.Null(advice.NeededRange);
    }

    [Fact]
    public void Advice_NobodyHungUp_SpeaksByErlangC()
    {
        var advice = StaffingAdvice.Of(new(From, From.AddSeconds(1800)) { Arrivals = 100, Talk = new(180, 100) }, 14, Goal);
        Assert.Equal(14, advice.Needed);
        Assert.Null(advice.Now!.ErlangA);
        Assert.Equal(0.88835, advice.Now.Leading!.ServedWithinTarget, 1e-5);
    }

    [Fact]
    public void WaitBehind_OthersWhoMayHangUp_IsShorterThanIfTheyNeverDid()
    {
        var sample = new StaffingSample(From, From.AddSeconds(1800)) { Arrivals = 180, Talk = new(240, 170), Patience = new(180, 20) };
        var patient = StaffingAdvice.Of(sample with { Patience = null }, 24, Goal);
        Assert.Equal(60, patient.WaitBehind(5)!.Value, 1e-9);
        Assert.True(StaffingAdvice.Of(sample, 24, Goal).WaitBehind(5) < 60);
        Assert.Null(StaffingAdvice.Of(sample, 0, Goal).WaitBehind(5));
    }

    private static Leg Leg(string call, int offered, LegOutcome outcome, int? concluded, int? ended) => new()
    {
        Queue = 1, Call = call, Ordinal = 0, Outcome = outcome, OfferedMs = Ms(offered), ConcludedMs = concluded is { } c ? Ms(c) : null, EndedMs = ended is { } e ? Ms(e) : null,
        Reason = outcome == LegOutcome.Left ? LeftReason.Timeout : LeftReason.None,
    };

    private static long Ms(int seconds) => From.AddSeconds(seconds).ToUnixTimeMilliseconds();
}
