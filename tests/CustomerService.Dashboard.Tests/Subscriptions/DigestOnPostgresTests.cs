using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Subscriptions.Digests;
using CustomerService.Dashboard.Tests.Alerts.Delivery;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Digests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Subscriptions;

/// <summary>The same promise on the other engine: written down once whoever looks, kept over a restart, sent once.</summary>
public sealed class DigestOnPostgresTests
{
    [Fact]
    public async Task Digest_SeenByManyServersRefusedAndRestarted_IsSentOnceUnderItsName()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var clock = new ShiftedClock(DigestTests.Tuesday);
        await using var sink = new SmtpSink { Refuses = true };
        await using var server = RunningServer.OnPostgres(await TestPostgres.MigratedAsync(), clock);
        await server.InitializeAsync();
        DigestTests.Connect(server, sink);
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        await server.Services.GetRequiredService<DigestDesk>().SubscribeAsync(wang, DigestTests.Form("head", DigestCadence.Weekly, "en"));
        clock.Advance(TimeSpan.FromDays(6));
        var servers = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<DigestOutbox>(server.Services)).ToList();
        await Task.WhenAll(servers.Select(each => each.DrainAsync(cancellation)));
        servers.ForEach(each => each.Dispose());
        var refused = await DigestTests.MailAsync(server);
        Assert.StartsWith("MailRefused", refused.Fault, StringComparison.Ordinal);

        await server.RestartAsync();
        DigestTests.Connect(server, sink);
        sink.Refuses = false;
        clock.Advance(TimeSpan.FromMinutes(5));
        var outbox = server.Services.GetRequiredService<DigestOutbox>();
        await outbox.DrainAsync(cancellation);
        await outbox.DrainAsync(cancellation);

        Assert.Equal($"{refused.Key}@hotline.example", DigestTests.Read(Assert.Single(sink.Mails)).MessageId);
        Assert.NotNull((await DigestTests.MailAsync(server)).DeliveredAt);
    }
}
