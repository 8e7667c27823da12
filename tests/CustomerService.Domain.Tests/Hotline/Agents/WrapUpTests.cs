using CustomerService.Domain.Hotline;
using CustomerService.Domain.Hotline.Agents;
using Xunit;

namespace CustomerService.Domain.Tests.Hotline.Agents;

public sealed class WrapUpTests
{
    private static readonly AgentTalk Talk = new(0, 10_000, 100_000);

    [Fact]
    public void WrapUp_SaidAtTheEnd_LastsUntilAnotherState() =>
        Assert.Equal(new WrapUp(30_000, IsOver: true), After(Said(100_000, AgentState.WrapUp), Said(130_000, AgentState.Paused)));

    [Fact]
    public void WrapUp_FreeAtOnce_IsZeroAndKnown() => Assert.Equal(new WrapUp(0, IsOver: true), After(Said(100_000, AgentState.Available)));

    [Fact]
    public void WrapUp_NothingSaid_IsUnknown() => Assert.Null(After());

    [Fact]
    public void WrapUp_SaidBeforeTheTalkOrLongAfter_IsUnknown() => Assert.Null(After(Said(5_000, AgentState.Available), Said(160_000, AgentState.Paused)));

    [Fact]
    public void WrapUp_StillOnTheTelephone_IsUnknown() => Assert.Null(After(Said(99_000, AgentState.OnCall)));

    [Fact]
    public void WrapUp_TelephoneFreeBeforeTheExchangeSaysSo_IsStillWrapUp() =>
        Assert.Equal(new WrapUp(20_000, IsOver: true), After(Said(99_800, AgentState.Available), Said(100_000, AgentState.WrapUp), Said(120_000, AgentState.Available)));

    [Fact]
    public void WrapUp_NotOver_LastsSoFar() => Assert.Equal(new WrapUp(200_000, IsOver: false), After(Said(101_000, AgentState.WrapUp)));

    [Fact]
    public void WrapUp_CutByTheNextTalk_EndsWithIt() =>
        Assert.Equal(new WrapUp(50_000, IsOver: true), WrapUp.After(Talk, [Said(100_000, AgentState.WrapUp), Said(220_000, AgentState.Available)], 150_000, 300_000));

    [Fact]
    public void WrapUp_OfATalkThatGoesOn_IsUnknown() => Assert.Null(WrapUp.After(Talk with { ToMs = null }, [Said(100_000, AgentState.WrapUp)], null, 300_000));

    [Fact]
    public void Handling_OfAShift_KeepsTalkAndWrapUpApart()
    {
        AgentTalk[] talks = [Talk, new(110_000, 150_000, 210_000), new(0, 260_000, null), new(0, 5_000, null, IsEndUnknown: true), new(0, -60_000, -10_000)];

        // In any order, and repeated.
        AgentStatement[] said = [Said(130_000, AgentState.Available), Said(100_000, AgentState.WrapUp), Said(100_000, AgentState.WrapUp)];
        var tally = HandlingTally.Of(talks, said, 0, 300_000);

        // 90 + 60 ended, 40 so far of the third; after the second talk nothing was said, and what was answered before the stretch counts nowhere.
        Assert.Equal(new HandlingTally(150_000, 2, 30_000, 1, OpenTalkMs: 40_000), tally);
        Assert.Equal((75.0, 30.0, 105.0), (tally.TalkSeconds, tally.WrapUpSeconds, tally.Seconds));
        Assert.Null((tally with { WrapUps = 0, WrapUpMs = 0 }).Seconds);
    }

    private static WrapUp? After(params AgentStatement[] said) => WrapUp.After(Talk, said, null, 300_000);

    private static AgentStatement Said(long ms, AgentState state) => new(ms, state, null);
}
