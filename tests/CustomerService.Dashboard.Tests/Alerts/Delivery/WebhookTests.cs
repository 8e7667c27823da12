using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using Xunit;

namespace CustomerService.Dashboard.Tests.Alerts.Delivery;

public sealed class WebhookTests
{
    private static readonly (string, string) ToMyself = ("Webhooks:AllowPrivateAddresses", "true");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_ToAWebhook_CarriesTheAlertAndASignatureOfItsKey()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(ToMyself, ("Alerts:PublicUrl", "https://hotline.example/"));
        var (channel, secret) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivery = await office.RaiseAsync(channel);

        await office.Outbox.DrainAsync(Cancellation);

        var post = Assert.Single(receiver.Posts);
        Assert.Equal(delivery.Key, post.Headers["Idempotency-Key"]);
        Assert.Equal(office.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(), post.Headers["webhook-timestamp"]);

        // As a receiver does it, by the words of docs/operations.md.
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{post.Headers["webhook-id"]}.{post.Headers["webhook-timestamp"]}."), .. post.Body];
        var expected = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed);
        Assert.Equal("v1," + Convert.ToBase64String(expected), post.Headers["webhook-signature"]);

        var said = JsonDocument.Parse(post.Body).RootElement;
        Assert.Equal(("raised", delivery.Key), (said.GetProperty("turn").GetString(), said.GetProperty("key").GetString()));
        Assert.Equal("【严重】north：排队过长", said.GetProperty("subject").GetString());
        Assert.Equal("https://hotline.example/hotline/north/alerts", said.GetProperty("link").GetString());
        Assert.Equal((delivery.AlertId, 9d), (said.GetProperty("alert").GetProperty("id").GetGuid(), said.GetProperty("alert").GetProperty("raised").GetProperty("value").GetDouble()));
    }

    [Theory]
    [InlineData(DataProvider.Sqlite)]
    [InlineData(DataProvider.Postgres)]
    public async Task Receiver_ThatFailsOnce_GetsTheSameKeyAfterThePauseAndNeverAgain(DataProvider engine)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(engine, ToMyself);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivery = await office.RaiseAsync(channel);
        receiver.Answer(500);

        await office.Outbox.DrainAsync(Cancellation);
        var failed = await office.ReadAsync(delivery);
        Assert.Equal((1, "Refused", "500", office.Clock.GetUtcNow().AddSeconds(5)), (failed.Attempts, failed.Fault, failed.FaultDetail, failed.DueAt));
        office.Clock.Advance(TimeSpan.FromSeconds(4));
        await office.Outbox.DrainAsync(Cancellation);
        Assert.Single(receiver.Posts);

        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.Outbox.DrainAsync(Cancellation);
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.Outbox.DrainAsync(Cancellation);

        Assert.Equal([delivery.Key, delivery.Key], receiver.Posts.Select(post => post.Headers["Idempotency-Key"]));
        var delivered = await office.ReadAsync(delivery);
        Assert.Equal((2, null, null), (delivered.Attempts, delivered.Fault, delivered.DueAt));
        Assert.NotNull(delivered.DeliveredAt);
    }

    [Theory]
    [InlineData(DataProvider.Sqlite)]
    [InlineData(DataProvider.Postgres)]
    public async Task Delivered_LongerAgoThanKept_IsForgotten_AndWhatWaitsStays(DataProvider engine)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(engine, ToMyself, ("Alerts:KeepDelivered", "30.00:00:00"));
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivered = await office.RaiseAsync(channel);
        await office.Outbox.DrainAsync(Cancellation);
        await office.SwitchAsync(channel, isOn: false);
        var waiting = await office.RaiseAsync(channel);

        office.Clock.Advance(TimeSpan.FromDays(30));
        await office.Outbox.DrainAsync(Cancellation);
        Assert.NotNull((await office.ReadAsync(delivered)).DeliveredAt);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Outbox.DrainAsync(Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => office.ReadAsync(delivered));
        Assert.Null((await office.ReadAsync(waiting)).DeliveredAt);
    }

    [Fact]
    public async Task Receiver_ThatAlwaysFails_IsGivenUpAfterEightAttempts()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(ToMyself);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivery = await office.RaiseAsync(channel);

        for (var attempt = 1; attempt <= 12; attempt++)
        {
            receiver.Answer(503);
            await office.Outbox.DrainAsync(Cancellation);
            office.Clock.Advance(TimeSpan.FromHours(6));
        }

        var given = await office.ReadAsync(delivery);
        Assert.Equal((8, true, "Refused"), (given.Attempts, given.IsGivenUp, given.Fault));
        Assert.Equal(8, receiver.Posts.Count);
    }

    [Fact]
    public async Task Receiver_ThatNeverAnswers_TimesOutAndIsTriedAgain()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(ToMyself, ("Webhooks:Timeout", "00:00:01"));
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivery = await office.RaiseAsync(channel);
        receiver.FallSilent();

        await office.Outbox.DrainAsync(Cancellation);

        var failed = await office.ReadAsync(delivery);
        Assert.Equal(("TimedOut", false), (failed.Fault, failed.IsGivenUp));
    }

    [Fact]
    public async Task Redirect_IsNotFollowedAndGivenUpAtOnce()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(ToMyself);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivery = await office.RaiseAsync(channel);
        receiver.Answer(307, receiver.Address + "/elsewhere");

        await office.Outbox.DrainAsync(Cancellation);

        Assert.Equal("/alerts", Assert.Single(receiver.Posts).Path);
        var failed = await office.ReadAsync(delivery);
        Assert.Equal(("Redirected", "307", true), (failed.Fault, failed.FaultDetail, failed.IsGivenUp));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task PrivateAddress_ThatIsNotAllowed_IsNeverConnectedTo(string host)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync();
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address.Replace("127.0.0.1", host, StringComparison.Ordinal));
        var delivery = await office.RaiseAsync(channel);

        await office.Outbox.DrainAsync(Cancellation);

        Assert.Empty(receiver.Posts);
        var failed = await office.ReadAsync(delivery);
        Assert.Equal(("PrivateAddress", true), (failed.Fault, failed.IsGivenUp));
    }

    [Theory]
    [InlineData(DataProvider.Sqlite)]
    [InlineData(DataProvider.Postgres)]
    public async Task Server_ThatEndsBeforeTheAnswer_SendsAgainWithTheSameKey(DataProvider engine)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(engine, ToMyself);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        var delivery = await office.RaiseAsync(channel);
        using var death = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        receiver.FallSilent(death.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Outbox.DrainAsync(death.Token));

        await using var after = office.Again(ToMyself);
        await after.Outbox.DrainAsync(Cancellation);
        Assert.Single(receiver.Posts);
        office.Clock.Advance(AlertOutbox.Lease);
        await after.Outbox.DrainAsync(Cancellation);

        Assert.Equal([delivery.Key, delivery.Key], receiver.Posts.Select(post => post.Headers["Idempotency-Key"]));
        Assert.NotNull((await after.ReadAsync(delivery)).DeliveredAt);
    }

    [Theory]
    [InlineData(DataProvider.Sqlite)]
    [InlineData(DataProvider.Postgres)]
    public async Task Servers_ThatShareADatabase_SendAMessageOnce(DataProvider engine)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(engine, ToMyself);
        await using var other = office.Again(ToMyself);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        for (var i = 0; i < 5; i++) await office.RaiseAsync(channel);

        await Task.WhenAll(office.Outbox.DrainAsync(Cancellation), other.Outbox.DrainAsync(Cancellation));
        await office.Outbox.DrainAsync(Cancellation);

        Assert.Equal(5, receiver.Posts.Count);
        Assert.Equal(5, receiver.Posts.Select(post => post.Headers["Idempotency-Key"]).Distinct().Count());
    }

    [Fact]
    public async Task Channel_ThatIsOff_KeepsItsMessagesUntilItIsOn()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var office = await PostOffice.OpenAsync(ToMyself);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, receiver.Address);
        await office.RaiseAsync(channel);
        await office.SwitchAsync(channel, isOn: false);
        await office.Outbox.DrainAsync(Cancellation);
        Assert.Empty(receiver.Posts);

        await office.SwitchAsync(channel, isOn: true);
        await office.Outbox.DrainAsync(Cancellation);
        Assert.Single(receiver.Posts);
    }
}
