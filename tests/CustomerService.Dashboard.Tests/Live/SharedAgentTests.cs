using CustomerService.Dashboard.Tests.Hosting;
using Xunit;

namespace CustomerService.Dashboard.Tests.Live;

/// <summary>An agent of several units' queues, on a server where nobody else is heard of.</summary>
public sealed class SharedAgentTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Get_AgentWhoServesAnotherUnitToo_NamesTheKeysOwnQueuesAlone()
    {
        using var intake = await server.ClientAsync("intake");
        using var read = await server.ClientAsync("read", "south");
        await intake.PostAsync(
            Events.Json("bo-state", "agent.state", "Bo", TimeProvider.System.GetUtcNow(), new { state = "available", queues = (string[])["hotline-a", "hotline-b"] }),
            Events.Json("bo-answered", "call.answered", "for-north", TimeProvider.System.GetUtcNow(), new { queue = "hotline-a", agent = "Bo" }));

        var south = await read.GetJsonAsync("/api/v1/live?unit=south");

        var bo = Assert.Single(south.GetProperty("agents").EnumerateArray());
        Assert.Equal(("Bo", """["hotline-b"]""", 0), (bo.GetProperty("agent").GetString(), bo.GetProperty("queues").GetRawText(), bo.GetProperty("answered").GetInt32()));
        Assert.DoesNotContain("hotline-a", south.GetRawText(), StringComparison.Ordinal);
    }
}
