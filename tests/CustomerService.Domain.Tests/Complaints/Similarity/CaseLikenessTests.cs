using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Complaints.Similarity;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Similarity;

public sealed class CaseLikenessTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Likeness_SameCallerPlaceWordsAndDay_IsTheSameMatter()
    {
        var like = CaseLikeness.Of(Sketch("家里停电两小时没人修", "榕湾人民路8号", "13900001234"), Case("家里停电两小时了，一直没人修", "榕湾人民路8号", "13900001234"));

        Assert.True(like.IsLikely, $"{like.Points}");
        Assert.Equal((true, true, true), (like.IsSameCaller, like.IsSamePlace, like.IsSameCategory));
        Assert.InRange(like.Words!.Value, 0.7, 1);
    }

    [Fact]
    public void Likeness_AnotherPlace_TakesPointsAway()
    {
        var here = CaseLikeness.Of(Sketch("家里停电两小时没人修", "榕湾人民路8号"), Case("家里停电两小时没人修", "榕湾人民路8号"));
        var there = CaseLikeness.Of(Sketch("家里停电两小时没人修", "榕湾人民路8号"), Case("家里停电两小时没人修", "岭秀东风村3组"));

        Assert.Equal(50, here.Points - there.Points);
        Assert.True(here.IsLikely);
        Assert.True(there.Points < CaseLikeness.Likely);
    }

    [Fact]
    public void Likeness_NothingInCommonButTheTrade_IsNotWorthALook() =>
        Assert.True(CaseLikeness.Of(Sketch("电费账单算错了要求退费", null), Case("抢修人员来得太慢", null, at: Monday.AddDays(-40))).Points < CaseLikeness.WorthALook);

    [Fact]
    public void Likeness_UnknownNumberOrPlaceOrTooFewWords_SaysNothingAboutThem()
    {
        var like = CaseLikeness.Of(Sketch("停电", null), Case("停电了", "榕湾", phone: null));

        Assert.Equal((false, null, null), (like.IsSameCaller, like.Place, like.Words));
    }

    [Theory]
    [InlineData("榕湾人民路8号", "榕湾人民路 8 号", 1)]
    [InlineData("榕湾人民路8号", "榕湾人民路8号3栋201", 0.9)]
    [InlineData("Garden Road 8", "garden road 8", 1)]
    [InlineData("榕湾人民路8号", "岭秀东风村", 0)]
    public void Places_WrittenDifferently_AreCompared(string one, string other, double alike) => Assert.Equal(alike, CaseLikeness.Alike(one, other)!.Value, 0.15);

    private static CaseSketch Sketch(string words, string? place, string? phone = null) => new("complaint", "repair-delay", phone, place, words, Monday);

    private static EarlierCase Case(string text, string? place, string? phone = null, DateTimeOffset? at = null) =>
        new("complaint", at is null ? "repair-delay" : "bill-wrong", phone, place, $"{SearchText.Fold(place)} {SearchText.Fold(text)}".Trim(), at ?? Monday.AddHours(-3));
}
