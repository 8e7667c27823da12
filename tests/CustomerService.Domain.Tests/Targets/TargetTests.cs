using CustomerService.Domain.Complaints;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Targets;
using Xunit;

namespace CustomerService.Domain.Tests.Targets;

public sealed class TargetTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 4, 0, 0, TimeSpan.Zero);
    private static readonly By Zhou = new("zhou", "周启明");
    private static readonly By Lin = new("lin", "林嘉伟");
    private static readonly TargetKey Key = new("answer-rate", "GD", 2026);

    [Theory]
    [InlineData("answer-rate", 1.01, "value", "OutsideShare")]
    [InlineData("answer-rate", 0, "value", "OutsideShare")]
    [InlineData("answer-rate", -0.1, "value", "OutsideShare")]
    [InlineData("answer-rate", double.NaN, "value", "NoNumber")]
    [InlineData("average-wait", -5, "value", "NegativeSeconds")]
    [InlineData("average-wait", 90_000, "value", "TooManySeconds")]
    [InlineData("politeness", 0.9, "measure", "UnknownMeasure")]
    [InlineData("offered", 900, "measure", "UnknownMeasure")]
    public void Propose_WhatNoTargetCanBe_IsRefusedWithFieldAndReason(string measure, double value, string field, string code) =>
        Refused(field, code, () => Target.None(Key with { Measure = measure }).Propose(value, "因为", null, isClosed: false, null, Zhou, Noon));

    [Fact]
    public void Propose_OneHundredPerCent_IsTaken() => Assert.Equal(1, Propose(Target.None(Key), 1).Waiting!.Value);

    [Fact]
    public void Proposed_Alone_IsNotInForce()
    {
        var target = Propose(Target.None(Key), 0.92);

        Assert.Null(target.InForce);
        Assert.Equal((1, 0.92, TargetState.Proposed), (target.Waiting!.Number, target.Waiting.Value, target.Waiting.State));
    }

    [Fact]
    public void Approve_OnesOwn_IsRefused() => Refused("by", "OwnProposal", () => Propose(Target.None(Key), 0.92).Approve(1, Zhou, Noon));

    [Fact]
    public void Approve_BySomebodyElse_PutsItInForce()
    {
        var target = InForce(0.92);

        Assert.Equal((0.92, Lin, Noon.AddHours(1)), (target.InForce!.Value!.Value, target.InForce.DecidedBy, target.InForce.DecidedAt));
        Assert.Null(target.Waiting);
    }

    [Fact]
    public void Approve_Twice_IsRefused() => Refused("version", "NotWaiting", () => InForce(0.92).Approve(1, Lin, Noon));

    [Fact]
    public void Propose_BesideOneInForce_IsRefused() =>
        Refused("version", "TwoInForce", () => InForce(0.92).Propose(0.95, "更高", replaces: null, isClosed: false, null, Zhou, Noon));

    [Fact]
    public void Propose_InPlaceOfOneThatIsGone_IsRefused() =>
        Refused("version", "TwoInForce", () => Revised().Propose(0.95, "更高", replaces: 1, isClosed: false, null, Zhou, Noon));

    [Fact]
    public void Propose_WhileAnotherWaits_IsRefused() =>
        Refused("value", "WaitsAlready", () => Propose(Target.None(Key), 0.92).Propose(0.93, "更高", null, isClosed: false, null, Lin, Noon));

    [Fact]
    public void Propose_WhatIsInForce_IsRefused() => Refused("value", "SameValue", () => InForce(0.92).Propose(0.92, "同前", 1, isClosed: false, null, Zhou, Noon));

    [Fact]
    public void Propose_WithoutABasis_IsRefused() => Refused("basis", "WordsMissing", () => Target.None(Key).Propose(0.92, " ", null, isClosed: false, null, Zhou, Noon));

    [Fact]
    public void Propose_InAClosedYear_NeedsARestatement()
    {
        Refused("restatement", "YearClosed", () => InForce(0.92).Propose(0.9, "更正", 1, isClosed: true, " ", Zhou, Noon));
        Assert.Equal("文件录错", InForce(0.92).Propose(0.9, "更正", 1, isClosed: true, "文件录错", Zhou, Noon).Restatement);
    }

    [Fact]
    public void Approve_OfARevision_SupersedesTheVersionBefore()
    {
        var target = Revised();

        Assert.Equal([TargetState.Superseded, TargetState.InForce], target.Versions.Select(version => version.State));
        Assert.Equal(0.94, target.InForce!.Value);
        Assert.Single(target.Versions, version => version.State == TargetState.InForce);
        Assert.Equal(0.92, target.At(Noon.AddHours(2))!.Value);
        Assert.Null(target.At(Noon));
    }

    [Fact]
    public void Approve_OfGivingUp_LeavesNothingInForce()
    {
        var target = InForce(0.92);
        target = target.Apply(target.Propose(null, "与上级一致", 1, isClosed: false, null, Zhou, Noon.AddHours(2)));
        Assert.Equal(0.92, target.InForce!.Value);

        target = target.Apply(target.Approve(2, Lin, Noon.AddHours(3)));

        Assert.Null(target.InForce);
        Refused("value", "NothingToGiveUp", () => target.Propose(null, "再次", 2, isClosed: false, null, Zhou, Noon));
    }

    [Fact]
    public void Decline_NeedsAReasonAndSomebodyElse()
    {
        var target = Propose(Target.None(Key), 0.92);

        Refused("by", "OwnDecline", () => target.Decline(1, "太低", Zhou, Noon));
        Refused("reason", "WordsMissing", () => target.Decline(1, "", Lin, Noon));
        target = target.Apply(target.Decline(1, "太低", Lin, Noon));
        Assert.Equal((TargetState.Declined, "太低"), (target.Versions[0].State, target.Versions[0].Reason));
        Assert.Equal(2, Propose(target, 0.95).Waiting!.Number);
    }

    [Fact]
    public void Withdraw_BySomebodyElse_IsRefused()
    {
        var target = Propose(Target.None(Key), 0.92);

        Refused("by", "NotProposer", () => target.Withdraw(1, Lin, Noon));
        Assert.Null(target.Apply(target.Withdraw(1, Zhou, Noon)).Waiting);
    }

    [Theory]
    [InlineData("target/answer-rate/2026/GD", "GD")]
    [InlineData("target/answer-rate/2026/A/B", "A/B")]
    public void Subject_OfAKey_IsReadBack(string subject, string unit)
    {
        Assert.Equal(new TargetKey("answer-rate", unit, 2026), TargetKey.Read(subject));
        Assert.Equal(subject, TargetKey.Read(subject)!.Subject);
        Assert.Null(TargetKey.Read("brief/GD/2026-10"));
    }

    private static Target Propose(Target target, double value) => target.Apply(target.Propose(value, "年度工作会议", target.Standing?.Number, isClosed: false, null, Zhou, Noon));

    private static Target InForce(double value)
    {
        var target = Propose(Target.None(Key), value);
        return target.Apply(target.Approve(1, Lin, Noon.AddHours(1)));
    }

    private static Target Revised()
    {
        var target = Propose(InForce(0.92), 0.94);
        return target.Apply(target.Approve(2, Lin, Noon.AddHours(3)));
    }

    private static void Refused(string field, string code, Action act)
    {
        var refusal = Assert.Throws<PaperRefusedException>(act);
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
        Assert.NotEmpty(refusal.Reason);
    }
}
