using System.Net;
using CustomerService.Dashboard.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake;

public sealed class LockedDatabaseTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Post_WhileTheJournalCannotBeWritten_Is503AndAcknowledgesNothing_ThenGoesOn()
    {
        using var client = await server.ClientAsync("intake");
        await client.PostAsync("[]");
        HttpResponseMessage refused, notReady;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(server.DataDirectory, "customerservice.db")};Pooling=false"))
        {
            await other.OpenAsync();
            await using var hold = new SqliteCommand("BEGIN EXCLUSIVE", other);
            await hold.ExecuteNonQueryAsync();

            refused = await client.PostAsync([Events.Offered("while-locked")]);
            notReady = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
        var again = await (await client.PostAsync([Events.Offered("while-locked")])).ReadAsync();
        Assert.Equal((1, 0), (again.GetProperty("accepted").GetInt32(), again.GetProperty("duplicates").GetInt32()));
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }
}
