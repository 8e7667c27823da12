using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Search;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("　ＡＢＣ－１２３，停电！", "abc 123 停电")]
    [InlineData("停电\n三天", "停电 三天")]
    [InlineData("<script>alert(1)</script>", "script alert 1 script")]
    [InlineData("？！", "")]
    [InlineData(null, "")]
    public void Fold_AnyText_KeepsLettersAndDigitsInTheirPlainForm(string? text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("停电问题", "tdwt")]
    [InlineData("电费多收", "dfds")]
    [InlineData("重复停电", "cftd")]
    [InlineData("重要用户", "zyyh")]
    [InlineData("10kV线路跳闸", "10kvxltz")]
    public void Of_ChineseTitle_IsTypedByItsInitialsToo(string title, string typed)
    {
        var words = SearchText.Of(Complaint.Receive(Cases.Number, Cases.Intake() with { Title = title, Text = "x" }));

        Assert.Contains(typed, words, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_WordThatStandsInAText_IsAmongItsPieces()
    {
        const string text = "小区每晚停电问题 10kv线路 cftd 𠮷野家";
        var pieces = Grams.Of(text);
        foreach (var word in new[] { "小区", "晚停", "停电问题", "10kv线路", "10k", "cf", "cft", "cftd", "𠮷野", "野家" })
            Assert.Subset(pieces.ToHashSet(), Grams.Asked(word).ToHashSet());
        Assert.DoesNotContain("题1", pieces);
        Assert.Empty(Grams.Asked("电"));
        Assert.Equal(["cft", "ftd"], Grams.Asked("cftd"));
    }

    [Fact]
    public void Read_Words_TellsNumbersFromWordsAndLeavesOutWhatIsTooShort()
    {
        var query = SearchQuery.Read("停电 电 2026-17 138-0000-1234 1234 17", mayUnmask: true, 2026);

        Assert.Equal(["电"], query.TooShort);
        Assert.Equal(["停电", "2026 17", "138 0000 1234", "1234", "17"], query.Words.Select(word => word.Text));
        Assert.Equal(["2026-000017"], query.Words[1].Numbers);
        Assert.Equal(("13800001234", null), (query.Words[2].Phone, query.Words[2].PhoneEnd));
        Assert.Equal((null, "1234"), (query.Words[3].Phone, query.Words[3].PhoneEnd));
        Assert.Equal(["2026-000017", "S2026-000017", "2025-000017", "S2025-000017"], query.Words[4].Numbers);
        Assert.All(SearchQuery.Read("13800001234 1234 0031-77", mayUnmask: false, 2026).Words, word => Assert.Equal((null, null, null), (word.Phone, word.PhoneEnd, word.CustomerNumber)));
    }
}
