using System.Text;
using CustomerService.Domain.Alerts;
using CustomerService.Domain.Data;
using MimeKit;
using Xunit;

namespace CustomerService.Dashboard.Tests.Alerts.Delivery;

public sealed class MailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Message_ToAMailbox_ArrivesOnceInTheChannelsLanguage()
    {
        await using var sink = new SmtpSink();
        await using var office = await PostOffice.OpenAsync(Settings(sink));
        var (chinese, _) = await office.AddAsync(AlertChannelKind.Email, "duty@north.example");
        var (english, _) = await office.AddAsync(AlertChannelKind.Email, "night@north.example", "en");
        var deliveries = new[] { await office.RaiseAsync(chinese), await office.RaiseAsync(english) };

        await office.Outbox.DrainAsync(Cancellation);
        await office.Outbox.DrainAsync(Cancellation);

        Assert.Equal(2, sink.Mails.Count);
        var mails = sink.Mails.Select(Read).ToDictionary(mail => mail.To.Mailboxes.Single().Address);
        Assert.Equal("【严重】north：排队过长", mails["duty@north.example"].Subject);
        Assert.Equal("[Critical] north: 排队过长", mails["night@north.example"].Subject);
        Assert.Contains("2026-03-02 12:00:00 +08:00", mails["night@north.example"].TextBody, StringComparison.Ordinal);
        Assert.Equal($"{deliveries[0].Key}@hotline.example", mails["duty@north.example"].MessageId);
        Assert.NotNull((await office.ReadAsync(deliveries[1])).DeliveredAt);
    }

    [Theory]
    [InlineData(DataProvider.Sqlite)]
    [InlineData(DataProvider.Postgres)]
    public async Task Mailbox_ThatIsRefused_IsToldAndTriedAgain(DataProvider engine)
    {
        await using var sink = new SmtpSink { Refuses = true };
        await using var office = await PostOffice.OpenAsync(engine, Settings(sink));
        var (channel, _) = await office.AddAsync(AlertChannelKind.Email, "gone@north.example");
        var delivery = await office.RaiseAsync(channel);

        await office.Outbox.DrainAsync(Cancellation);
        var refused = await office.ReadAsync(delivery);
        Assert.Equal(("MailRefused", false), (refused.Fault, refused.IsGivenUp));
        Assert.Contains("no such box", refused.FaultDetail, StringComparison.Ordinal);

        sink.Refuses = false;
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        await office.Outbox.DrainAsync(Cancellation);
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Mail_WithoutAServer_SaysSo()
    {
        await using var office = await PostOffice.OpenAsync();
        var (channel, _) = await office.AddAsync(AlertChannelKind.Email, "duty@north.example");
        var delivery = await office.RaiseAsync(channel);

        await office.Outbox.DrainAsync(Cancellation);

        Assert.Equal("NoMailServer", (await office.ReadAsync(delivery)).Fault);
    }

    private static (string, string)[] Settings(SmtpSink sink) =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Mail:From", "alerts@hotline.example"), ("Mail:Tls", "None"),
    ];

    private static MimeMessage Read(string mail) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)));
}
