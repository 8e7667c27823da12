using CustomerService.Dashboard.Demo.Receivers;
using CustomerService.Dashboard.Tests.Alerts.Delivery;
using CustomerService.Domain.Alerts;
using Xunit;

namespace CustomerService.Dashboard.Tests.Demo.Receivers;

public sealed class DemoReceiversTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AlertChannelKind.Webhook, DemoReceivers.HookAddress)]
    [InlineData(AlertChannelKind.Email, DemoReceivers.MailAddress)]
    public async Task Message_ToTheDemosReceiver_ArrivesWithoutANetwork(AlertChannelKind kind, string address)
    {
        // Neither a mail server nor a private address is allowed here.
        await using var office = await PostOffice.OpenAsync();
        DemoReceivers.AddTo(office.Receivers);
        var (channel, _) = await office.AddAsync(kind, address);
        var deliveries = new List<AlertDelivery>();
        for (var i = 0; i < 20; i++) deliveries.Add(await office.RaiseAsync(channel));

        // A busy robot lets its channel wait; each pass goes on where the last one stopped.
        for (var pass = 0; pass < 40; pass++)
        {
            await office.Outbox.DrainAsync(Cancellation);
            office.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        foreach (var delivery in deliveries)
        {
            var told = await office.ReadAsync(delivery);
            Assert.NotNull(told.DeliveredAt);
            Assert.Equal(kind == AlertChannelKind.Webhook && DemoReceivers.RefusesFirst(delivery.Key) ? 2 : 1, told.Attempts);
        }
    }

    [Fact]
    public async Task Message_ToAnotherNameThatNoNetworkHas_IsNotTakenByTheDemo()
    {
        await using var office = await PostOffice.OpenAsync();
        DemoReceivers.AddTo(office.Receivers);
        var (channel, _) = await office.AddAsync(AlertChannelKind.Webhook, "http://somebody.demo.invalid/hotline");
        var delivery = await office.RaiseAsync(channel);

        await office.Outbox.DrainAsync(Cancellation);

        Assert.Equal("Unreachable", (await office.ReadAsync(delivery)).Fault);
    }
}
