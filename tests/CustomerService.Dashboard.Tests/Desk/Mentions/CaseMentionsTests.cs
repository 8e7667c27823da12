using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Desk.Mentions;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Mentions;

public sealed class CaseMentionsTests
{
    private static readonly DeskOfficer[] People =
    [
        new("wu.yaqin", "吴雅琴", "GD", SeesSealed: false), new("xie", "谢婉莹", "GD", SeesSealed: false), new("li", "Li", "GD", SeesSealed: false),
        new("liang", "Liang Zhiyuan", "GD", SeesSealed: false), new("wang.a", "Wang Wei", "GD", SeesSealed: false), new("wang.b", "Wang Wei", "GD", SeesSealed: false),
    ];

    [Theory]
    [InlineData("请 @吴雅琴 核实抄表记录", "wu.yaqin")]
    [InlineData("@吴雅琴请核实，@谢婉莹知悉", "wu.yaqin,xie")]
    [InlineData("Please look, @liang zhiyuan.", "liang")]
    [InlineData("@LI, see above", "li")]
    [InlineData("@wu.yaqin and again @吴雅琴", "wu.yaqin")]
    [InlineData("抄送@谢婉莹", "xie")]
    public void In_NamesBehindAnAt_AreMeant(string note, string users) => Assert.Equal(users.Split(','), CaseMentions.In(note, People));

    [Theory]
    [InlineData("@Liam knows nobody here")]
    [InlineData("write to zhou@li.example")]
    [InlineData("@Wang Wei")]
    [InlineData("@ 吴雅琴")]
    [InlineData("吴雅琴")]
    [InlineData("")]
    [InlineData(null)]
    public void In_WhatNamesNobodyForSure_IsMeantForNobody(string? note) => Assert.Empty(CaseMentions.In(note, People));

    [Fact]
    public void NameOf_TwoOfOneName_AreToldApartByTheirUserNames()
    {
        Assert.Equal("wang.b", CaseMentions.NameOf(People[5], People));
        Assert.Equal("吴雅琴", CaseMentions.NameOf(People[0], People));
        Assert.Equal(["wang.b"], CaseMentions.In($"@{CaseMentions.NameOf(People[5], People)} please", People));
    }
}
