using CustomerService.Dashboard.Desk;
using CustomerService.Domain.Complaints;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk;

public sealed class PersonalTextTests
{
    private static readonly Complainant Zhou = new() { Name = "周敏", Phone = "020-8765432", Address = "珠澜新民路碧水湾17栋1503", CustomerNumber = "030012299142", Email = "zhou@customer.example" };

    [Theory]
    [InlineData("我是周敏，住在珠澜新民路碧水湾17栋1503。", "我是周**，住在珠澜新**。")]
    [InlineData("户号030012299142，请致电020-8765432", "户号030****9142，请致电020****5432")]
    [InlineData("请打13800001234，不要打 13900005678", "请打138****1234，不要打 139****5678")]
    [InlineData("身份证44010619900307123X", "身份证440****123X")]
    [InlineData("write to ZHOU@customer.example", "write to z**@customer.example")]
    public void Of_WordsAboutTheComplainant_AreMasked(string text, string masked) => Assert.Equal(masked, PersonalText.Of(text, Zhou));

    [Theory]
    [InlineData("电表读数 12345678901 度")]
    [InlineData("工单 2026-000123，金额 1380.50 元")]
    [InlineData("A13800001234B")]
    public void Of_OtherNumbers_StayAsTheyAre(string text) => Assert.Equal(text, PersonalText.Of(text, Zhou));

    [Fact]
    public void Of_ANameOfOneCharacter_IsNotTakenFromOtherWords() => Assert.Equal("李子熟了", PersonalText.Of("李子熟了", new Complainant { Name = "李" }));

    [Theory]
    [InlineData("李", "李女士来电，自称姓李，大家叫她小李。李子熟了", "**女士来电，自称姓**，大家叫她小**。李子熟了")]
    [InlineData("李", "李先生的李子", "**先生的李子")]
    [InlineData("Zhou Min", "Ms Zhou said Min would come; Zhoushan is a town", "Ms Z** said M** would come; Zhoushan is a town")]
    [InlineData("Li", "Li called, not Lisa", "L** called, not Lisa")]
    public void Of_TheComplainantsNameAsItIsSaid_IsMaskedWhereItIsAName(string name, string text, string masked) => Assert.Equal(masked, PersonalText.Of(text, new Complainant { Name = name }));

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Null(PersonalText.Of(null, Zhou));
}
