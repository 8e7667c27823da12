using CustomerService.Domain.Complaints;
using CustomerService.Domain.Figures;
using CustomerService.Domain.Papers;
using CustomerService.Domain.Publications;
using Xunit;

namespace CustomerService.Domain.Tests.Publications;

public sealed class PublicationTests
{
    private static readonly DateTimeOffset January = new(2026, 1, 12, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 1, 12);
    private static readonly DateOnly Due = new(2026, 1, 31);
    private static readonly DateOnly AnswersDue = new(2026, 2, 4);
    private static readonly By Zhou = new("zhou", "周启明");
    private static readonly By Lin = new("lin", "林嘉伟");
    private static readonly By Liang = new("liang", "梁志远");
    private static readonly PublicationKey Key = new("CSG", 2025);
    private static readonly FrozenMark Frozen = new(4711, "AB12", "csg-2003 1", 3, January.AddDays(-1));
    private static readonly Recipient Board = new("总经理办公室");
    private static readonly Recipient Reader = new("陈敏华", "demo.supervisor");

    private static readonly PublicationLine[] Lines =
    [
        Line("CSG", 930, LineVerdict.Reached), Line("GX", 880, LineVerdict.Missed), Line("GD", 890, LineVerdict.Missed), Line("YN", 950, LineVerdict.Reached),
        Line("HN", 0, LineVerdict.NotMeasured) with { Value = MeasureValue.Unknown },
    ];

    [Fact]
    public void Draft_OfAYearThatGoesOn_IsRefused() => Refused("year", "YearNotOver", () => None.Draft(Lines, Frozen, Due, new(2025, 12, 31), Zhou, January));

    [Fact]
    public void Draft_OfAYearThatIsNotClosed_IsRefused() => Refused("publication", "NotFrozen", () => None.Draft(Lines, frozen: null, Due, Today, Zhou, January));

    [Fact]
    public void Draft_WithMissedTargets_DraftsACircularToEachUnitBelow()
    {
        var draft = Drafted();

        Assert.Equal(["GD", "GX"], draft.Circulars.Select(circular => circular.Unit));
        Assert.All(draft.Circulars, circular => Assert.Equal((CircularState.Draft, null), (circular.State, circular.Number)));
        Assert.Equal(-0.01, draft.Circulars[0].Missed[0].Gap!.Value, 9);
        Assert.Null(draft.CircularTo("HN"));
    }

    [Fact]
    public void Approve_OnesOwn_IsRefused() => Refused("by", "OwnDraft", () => Drafted().Approve(Zhou, January));

    [Fact]
    public void Publish_WithoutApproval_IsRefused() => Refused("publication", "NotApproved", () => Drafted().Publish([Board], Frozen, AnswersDue, 3, Zhou, January));

    [Fact]
    public void Publish_WhatIsNotFrozenAnyMore_IsRefused()
    {
        Refused("publication", "NotFrozen", () => Approved().Publish([Board], frozen: null, AnswersDue, 3, Zhou, January));
        Refused("publication", "RestatedSince", () => Approved().Publish([Board], Frozen with { Hash = "CD34" }, AnswersDue, 3, Zhou, January));
    }

    [Fact]
    public void Publish_ToNobody_IsRefused() => Refused("recipients", "NobodyToRead", () => Approved().Publish([new Recipient("  ")], Frozen, AnswersDue, 3, Zhou, January));

    [Fact]
    public void Publish_Twice_IsRefusedAsIsEverythingThatWouldChangeIt()
    {
        var published = Published();

        Refused("publication", "AlreadyPublished", () => published.Publish([Board], Frozen, AnswersDue, 3, Zhou, January));
        Refused("publication", "AlreadyPublished", () => published.Draft(Lines, Frozen, Due, Today, Zhou, January));
        Refused("publication", "AlreadyPublished", () => published.Return("再看", Lin, January));
        Refused("publication", "AlreadyPublished", () => published.Approve(Lin, January));
        Refused("publication", "AlreadyPublished", () => published.Word("GD", "改一改", Zhou, January));
    }

    [Fact]
    public void Publish_Approved_IssuesNumberedCirculars()
    {
        var published = Published();

        Assert.Equal(["CSG-2025-01", "CSG-2025-02"], published.Circulars.Select(circular => circular.Number));
        Assert.All(published.Circulars, circular => Assert.Equal((CircularState.Issued, AnswersDue), (circular.State, circular.Due)));
        Assert.Equal(2, published.Receipts.Count);
        Assert.All(published.Receipts, receipt => Assert.Null(receipt.ReadAt));
    }

    [Fact]
    public void Return_OfADraft_AsksForAnotherAndKeepsTheWords()
    {
        var draft = Drafted();
        draft = draft.Apply(draft.Word("GD", "请重点说明夏季高峰。", Zhou, January));
        draft = draft.Apply(draft.Return("缺少同比", Lin, January));
        Assert.Equal((PublicationState.Returned, "缺少同比"), (draft.State, draft.ReturnReason));
        Refused("publication", "NoDraft", () => draft.Approve(Lin, January));

        draft = draft.Apply(draft.Draft(Lines, Frozen, Due, Today, Zhou, January));

        Assert.Equal((PublicationState.Draft, null), (draft.State, draft.ReturnReason));
        Assert.Equal("请重点说明夏季高峰。", draft.CircularTo("GD")!.Text);
    }

    [Fact]
    public void Read_ByARecipient_IsNotedOnce()
    {
        var published = Published();
        published = published.Apply(published.Read("demo.supervisor", new("demo.supervisor", "陈敏华"), January.AddHours(3))!);

        Assert.Null(published.Read("demo.supervisor", Lin, January.AddHours(4)));
        Assert.Null(published.Read("stranger", Lin, January.AddHours(4)));
        Assert.Equal([null, January.AddHours(3)], published.Receipts.Select(receipt => receipt.ReadAt));
    }

    [Fact]
    public void Answer_ByAUnitWithoutACircular_IsRefused() => Refused("unit", "NoCircular", () => Published().Answer("YN", "原因", "措施", Liang, January));

    [Fact]
    public void Answer_BeforeItIsIssued_IsRefused() => Refused("circular", "NotIssued", () => Approved().Answer("GD", "原因", "措施", Liang, January));

    [Fact]
    public void Answer_WithoutCausesOrMeasures_IsRefused()
    {
        Refused("causes", "WordsMissing", () => Published().Answer("GD", "", "措施", Liang, January));
        Refused("measures", "WordsMissing", () => Published().Answer("GD", "原因", " ", Liang, January));
    }

    [Fact]
    public void Answer_SentBack_IsOwedAgainAndItsFirstDayStands()
    {
        var published = Answered();
        Refused("circular", "AnsweredAlready", () => published.Answer("GD", "原因", "措施", Liang, January));

        published = published.Apply(published.SendBack("GD", "措施没有时限", Zhou, January.AddDays(3)));
        Assert.True(published.CircularTo("GD")!.IsOwed);
        published = published.Apply(published.Answer("GD", "原因", "三月底前增员", Liang, January.AddDays(30)));
        published = published.Apply(published.Accept("GD", Zhou, January.AddDays(31)));

        var circular = published.CircularTo("GD")!;
        Assert.Equal((CircularState.Accepted, January.AddDays(2), "三月底前增员"), (circular.State, circular.FirstAnsweredAt, circular.Answer!.Measures));
        Refused("circular", "NoAnswer", () => published.Accept("GX", Zhou, January));
    }

    [Theory]
    [InlineData(2026, 2, 4, false)]
    [InlineData(2026, 2, 5, true)]
    public void Circular_WithoutAResponse_IsLateFromTheDayAfterItsLast(int year, int month, int day, bool isLate)
    {
        Assert.Equal(isLate, Published().CircularTo("GD")!.IsLate(new(year, month, day), answered: null));
        Assert.False(Published().CircularTo("GD")!.IsLate(new(2026, 3, 1), answered: AnswersDue));
    }

    [Fact]
    public void Subject_OfAKey_IsReadBack()
    {
        Assert.Equal(Key, PublicationKey.Read(Key.Subject));
        Assert.Null(PublicationKey.Read("target/answer-rate/2026/GD"));
    }

    private static Publication None => Publication.None(Key);

    private static Publication Drafted() => None.Apply(None.Draft(Lines, Frozen, Due, Today, Zhou, January));

    private static Publication Approved()
    {
        var draft = Drafted();
        return draft.Apply(draft.Approve(Lin, January.AddHours(1)));
    }

    private static Publication Published()
    {
        var approved = Approved();
        return approved.Apply(approved.Publish([Board, Reader, Reader], Frozen, AnswersDue, 3, Zhou, January.AddHours(2)));
    }

    private static Publication Answered()
    {
        var published = Published();
        return published.Apply(published.Answer("GD", "夏季高峰话务超出排班", "增加排班", Liang, January.AddDays(2)));
    }

    private static PublicationLine Line(string unit, double answered, LineVerdict verdict) => new(unit, unit, "answer-rate", new(answered, 1000), verdict) { Target = 0.9 };

    private static void Refused(string field, string code, Action act)
    {
        var refusal = Assert.Throws<PaperRefusedException>(act);
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }
}
