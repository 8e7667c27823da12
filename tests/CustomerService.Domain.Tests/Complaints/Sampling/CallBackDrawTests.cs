using System.Security.Cryptography;
using System.Text;
using CustomerService.Domain.Complaints.Sampling;
using Xunit;

namespace CustomerService.Domain.Tests.Complaints.Sampling;

public sealed class CallBackDrawTests
{
    private static readonly DateOnly October = new(2026, 10, 1);
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 50).Select(i => $"2026-{i:000000}")];

    [Fact]
    public void Draw_CanBeRepeatedByAnyoneWithSha256Alone()
    {
        var hash = SHA256.HashData("the journal at its first entry of November"u8);
        var draw = CallBackDraw.Of("GD", October, 4711, hash, Numbers.Reverse(), 0.2);

        // The way the page describes it, written down again from nothing.
        var seed = Convert.ToHexString(SHA256.HashData([.. hash, .. "GD/2026-10"u8])).ToLowerInvariant();
        var chosen = Numbers.OrderBy(number => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed + ":" + number))), StringComparer.Ordinal).Take(10);
        Assert.Equal((seed, "GD/2026-10", 4711L), (draw.Seed, draw.Draw, draw.Position));
        Assert.Equal(chosen, draw.Chosen);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Numbers) + "\n"))).ToLowerInvariant(), draw.PopulationHash);
    }

    [Fact]
    public void Draw_WithAnotherHashOrUnitOrMonth_IsAnother_AndNoCaseIsFavoured()
    {
        var counts = Numbers.ToDictionary(number => number, _ => 0, StringComparer.Ordinal);
        for (var i = 0; i < 500; i++)
        {
            foreach (var number in CallBackDraw.Of("GD", October, i, SHA256.HashData(BitConverter.GetBytes(i)), Numbers, 0.2).Chosen) counts[number]++;
        }

        // A hundred of five hundred each, give or take five standard deviations.
        Assert.All(counts.Values, count => Assert.InRange(count, 55, 145));
        var hash = new byte[32];
        Assert.NotEqual(CallBackDraw.Of("GD", October, 1, hash, Numbers, 0.2).Chosen, CallBackDraw.Of("HN", October, 1, hash, Numbers, 0.2).Chosen);
    }

    [Fact]
    public void Draw_OfFewOrNone_TakesAtLeastOneOrNone()
    {
        Assert.Single(CallBackDraw.Of("GD", October, 1, new byte[32], Numbers.Take(2), 0.2).Chosen);
        Assert.Empty(CallBackDraw.Of("GD", October, 1, new byte[32], [], 0.2).Chosen);
    }
}
