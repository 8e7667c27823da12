using CustomerService.Domain.Complaints.Search;
using CustomerService.Domain.Complaints.Similarity;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Similarity;

public sealed class RecentTextsTests
{
    [Fact]
    public void Candidates_ByRareWords_StandBeforeThoseByCommonOnes()
    {
        var texts = new RecentTexts(100);
        for (var i = 1; i <= 40; i++) texts.Add(i, Grams.Of("客户反映停电请尽快处理"));
        texts.Add(41, Grams.Of("客户反映变压器漏油请尽快处理"));
        texts.Add(42, Grams.Of("变压器嗡嗡响"));

        Assert.Equal([41, 42], texts.Candidates(Grams.Of("变压器漏油了"), 10));
        Assert.Empty(texts.Candidates(Grams.Of("请尽快处理"), 10));
        Assert.Empty(texts.Candidates([], 10));
    }

    [Fact]
    public void Texts_BeyondTheirNumber_AreForgottenFromTheOldestOn()
    {
        var texts = new RecentTexts(10);
        for (var i = 1; i <= 1_000; i++)
        {
            texts.Add(i, Grams.Of($"word{i:0000}"));
            Assert.InRange(texts.Count, Math.Min(i, 10), 20);
        }

        Assert.Equal([1_000], texts.Candidates(Grams.Of("word1000"), 1));
        Assert.DoesNotContain(5, texts.Candidates(Grams.Of("word0005"), 100));
        texts.Clear();
        Assert.Empty(texts.Candidates(Grams.Of("word1000"), 1));
    }
}
