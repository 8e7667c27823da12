using CustomerService.Dashboard.Desk.Sampling;
using CustomerService.Domain.Complaints.Events;
using CustomerService.Domain.Complaints.Sampling;
using CustomerService.Domain.Measures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Sampling;

/// <summary>The month's call-backs, drawn from a published seed.</summary>
public sealed class CallBackDrawsTests : DeskOnAClock
{
    [Fact]
    public async Task Month_Over_IsDrawnOnceFromAPublishedSeed_AndItsResultsCount()
    {
        using var desk = await Server.ClientAsync("desk", "north");
        var lin = await OfficerAsync();
        var numbers = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            numbers.Add(await ReceiveAsync(desk, new { text = $"Case {i}", kind = "consultation", unit = "north", complainant = new { name = "Zhou Min", phone = "1380000123" + i } }));
            await AnswerAsync(numbers[i]);
        }

        var nobody = await ReceiveAsync(desk, new { text = "Anonymous", kind = "consultation", unit = "north" });
        await AnswerAsync(nobody);
        var sampler = Server.Services.GetRequiredService<CallBackSampler>();
        Assert.Equal(0, await sampler.DrawAsync());
        Clock.Advance(TimeSpan.FromDays(30));
        await ReceiveAsync(desk, new { text = "The first of April", unit = "north" });

        Assert.Equal(2, await sampler.DrawAsync());
        await Server.RestartAsync();
        Assert.Equal(0, await Server.Services.GetRequiredService<CallBackSampler>().DrawAsync());

        var samples = Server.Services.GetRequiredService<SampleQueries>();
        var draw = Assert.Single((await samples.ReadAsync(lin, "2026-03")).Draws);
        Assert.Equal(numbers.Order(), draw.Population);
        Assert.True(draw.IsAsPublished);
        Assert.Equal(numbers.OrderBy(number => CallBackDraw.RankOf(draw.Chosen.Seed, number), StringComparer.Ordinal).Take(2), draw.Cases.Select(each => each.Line.Number));
        Assert.False(draw.Satisfaction(4).IsKnown);
        using var again = await Server.ClientAsync("desk", "north");
        await DoAsync(again, draw.Cases[0].Line.Number, "call-back", new { reached = true, rating = 5 });
        await DoAsync(again, draw.Cases[1].Line.Number, "call-back", new { reached = false });

        draw = Assert.Single((await samples.ReadAsync(lin, "2026-03")).Draws);
        Assert.Equal((new Ratio(1, 1), new Ratio(1, 2)), (draw.Satisfaction(4), draw.Reached));
        Assert.Equal("north/2026-03", (await EventsAsync(draw.Cases[0].Line.Number)).OfType<CalledBack>().Single().Sample);
    }
}
