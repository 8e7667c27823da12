using CustomerService.Domain.Complaints;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Regulations;
using CustomerService.Domain.Targets;
using CustomerService.Domain.Tests.Complaints;
using Xunit;

namespace CustomerService.Domain.Tests.Targets;

public sealed class TargetInForceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 4, 0, 0, TimeSpan.Zero);
    private static readonly RulePacks Packs = RulePacks.Load();
    private static readonly TargetDefaults Defaults = new(day => Packs.Find("csg-2003", day), _ => null);

    private readonly Dictionary<TargetKey, Target> targets = [];

    [Fact]
    public void Target_NobodySetOne_IsThePacksAndSaysSo()
    {
        var target = Find("GD-GZ", Measure.AnswerRate);

        Assert.Equal((TargetOrigin.Pack, 0.9, "answer-rate-target"), (target.Origin, target.Value, target.Setting));
        Assert.Null(target.SetBy);
    }

    [Fact]
    public void Target_OfTheServiceLevel_IsNotTheSecondsOfItsFormula() => Assert.Equal(0.8, Find("GD", Measure.ServiceLevel).Value);

    [Fact]
    public void Target_ThePackIsSilentAbout_IsNone()
    {
        var target = Find("GD", Measure.Satisfaction);

        Assert.Equal((TargetOrigin.None, null), (target.Origin, target.Value));
        Assert.Null(target.IsMetBy(0.5));
    }

    [Fact]
    public void Target_OfTheOrganisationsSettings_GoesBeforeThePacks()
    {
        var target = TargetInForce.Find(PackDesk.Tree.Unit("GD")!, Measure.AnswerRate, 2026, _ => null, new TargetDefaults(day => Packs.Find("csg-2003", day), code => code == "answer-rate-target" ? 0.93 : null));

        Assert.Equal((TargetOrigin.Setting, 0.93), (target.Origin, target.Value));
    }

    [Fact]
    public void Target_OfTheNearestUnitAbove_IsInherited()
    {
        Approve("CSG", 0.91);
        var fromTop = Find("GD-GZ", Measure.AnswerRate);
        Approve("GD", 0.94);
        var fromNear = Find("GD-GZ", Measure.AnswerRate);

        Assert.Equal((TargetOrigin.Inherited, 0.91, "CSG"), (fromTop.Origin, fromTop.Value, fromTop.SetBy!.Code));
        Assert.Equal((TargetOrigin.Inherited, 0.94, "GD"), (fromNear.Origin, fromNear.Value, fromNear.SetBy!.Code));
        Assert.Equal((TargetOrigin.Own, "林嘉伟", Noon), (Find("GD", Measure.AnswerRate).Origin, fromNear.Version!.DecidedBy!.Name, fromNear.Version.DecidedAt!.Value));
    }

    [Fact]
    public void Target_OfAnotherYearOrMeasure_DoesNotHold()
    {
        Approve("CSG", 0.91);

        Assert.Equal(TargetOrigin.Pack, TargetInForce.Find(PackDesk.Tree.Unit("GD")!, Measure.AnswerRate, 2027, targets.GetValueOrDefault, Defaults).Origin);
        Assert.Equal(TargetOrigin.Pack, Find("GD", Measure.ResponseRate).Origin);
    }

    [Fact]
    public void Target_GivenUp_LetsTheOneFromAboveHold()
    {
        Approve("CSG", 0.91);
        Approve("GD", 0.94);
        Approve("GD", null);

        Assert.Equal((TargetOrigin.Inherited, 0.91), (Find("GD", Measure.AnswerRate).Origin, Find("GD", Measure.AnswerRate).Value));
    }

    [Theory]
    [InlineData("answer-rate", 0.9, true)]
    [InlineData("answer-rate", 0.8999, false)]
    [InlineData("average-wait", 20, true)]
    [InlineData("average-wait", 20.5, false)]
    public void Value_AgainstTheTarget_IsMetInTheMeasuresOwnDirection(string measure, double value, bool isMet) =>
        Assert.Equal(isMet, Find("GD", Measure.Find(measure)!).IsMetBy(value));

    private TargetInForce Find(string unit, Measure measure) => TargetInForce.Find(PackDesk.Tree.Unit(unit)!, measure, 2026, targets.GetValueOrDefault, Defaults);

    private void Approve(string unit, double? value)
    {
        var key = new TargetKey("answer-rate", unit, 2026);
        var target = targets.GetValueOrDefault(key) ?? Target.None(key);
        target = target.Apply(target.Propose(value, "年度工作会议", target.Standing?.Number, isClosed: false, null, new By("zhou", "周启明"), Noon));
        targets[key] = target.Apply(target.Approve(target.Waiting!.Number, new By("lin", "林嘉伟"), Noon));
    }
}
