using System.Net;
using System.Text;
using CustomerService.Dashboard.Alerts.Delivery;
using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Security;
using CustomerService.Dashboard.Security.Accounts;
using CustomerService.Dashboard.Subscriptions.Digests;
using CustomerService.Dashboard.Tests.Alerts.Delivery;
using CustomerService.Dashboard.Tests.Desk;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Data;
using CustomerService.Domain.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using Xunit;

namespace CustomerService.Dashboard.Tests.Subscriptions;

/// <summary>Good and bad news by mail: once a period, tried until it is taken, over a restart, and never to somebody who may no longer see.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    internal static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8));
    private readonly ShiftedClock clock = new(Tuesday);
    private readonly SmtpSink sink = new();
    private readonly RunningServer server;

    public DigestTests() => server = new(clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DigestDesk Desk => server.Services.GetRequiredService<DigestDesk>();

    private DigestOutbox Outbox => server.Services.GetRequiredService<DigestOutbox>();

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        Connect();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await sink.DisposeAsync();
    }

    [Fact]
    public async Task Digest_FallsDue_IsSentOnceAndNotBeforeItsHour()
    {
        await CallsAsync();
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        Assert.Null(await Desk.SubscribeAsync(wang, Form("head", DigestCadence.Daily, "zh-CN")));
        Assert.Null(await Desk.SubscribeAsync(wang, Form("head", DigestCadence.Daily, "en")));

        // What fell due before somebody subscribed is not owed to them.
        await Outbox.DrainAsync(Cancellation);
        Assert.Empty(sink.Mails);
        clock.Advance(TimeSpan.FromHours(21));
        await Outbox.DrainAsync(Cancellation);
        Assert.Empty(sink.Mails);
        clock.Advance(TimeSpan.FromHours(1));
        await Outbox.DrainAsync(Cancellation);
        await Outbox.DrainAsync(Cancellation);

        var mails = sink.Mails.Select(Read).ToList();
        Assert.Equal(["总部 客户服务动态（2026-11-24）", "总部: good and bad news, 2026-11-24"], mails.Select(mail => mail.Subject).OrderBy(subject => subject!.Length));
        var chinese = mails.Single(mail => mail.Subject!.Contains("动态", StringComparison.Ordinal));
        Assert.Contains("电话接通率：50.0%（40/80）", chinese.TextBody, StringComparison.Ordinal);
        Assert.Contains("目标 90.0%：未达到", chinese.TextBody, StringComparison.Ordinal);
        Assert.Contains("North 电话接通率：100.0% → 50.0%（40/80）（-50.0 个百分点）", chinese.TextBody, StringComparison.Ordinal);
        Assert.Contains("50.0%", chinese.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("https://hotline.example/executive?unit=head&period=2026-11", chinese.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://hotline.example/subscriptions/end?key=", chinese.TextBody, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", chinese.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task Digest_ThatWasRefused_IsTriedAgainAfterARestartUnderTheSameName()
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        await Desk.SubscribeAsync(wang, Form("head", DigestCadence.Weekly, "en"));
        sink.Refuses = true;
        clock.Advance(TimeSpan.FromDays(6));
        await Outbox.DrainAsync(Cancellation);
        var refused = await MailAsync();
        Assert.StartsWith("MailRefused", refused.Fault, StringComparison.Ordinal);

        await server.RestartAsync();
        Connect();
        sink.Refuses = false;
        clock.Advance(TimeSpan.FromMinutes(1));
        await Outbox.DrainAsync(Cancellation);
        await Outbox.DrainAsync(Cancellation);

        Assert.Equal($"{refused.Key}@hotline.example", Read(Assert.Single(sink.Mails)).MessageId);
        Assert.NotNull((await MailAsync()).DeliveredAt);
    }

    [Fact]
    public async Task Digest_AfterTwoServersLooked_IsWrittenDownOnce()
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        await Desk.SubscribeAsync(wang, Form("head", DigestCadence.Monthly, "en"));
        clock.Advance(TimeSpan.FromDays(7));

        var servers = Enumerable.Range(0, 3).Select(_ => ActivatorUtilities.CreateInstance<DigestOutbox>(server.Services)).ToList();
        await Task.WhenAll(servers.Select(each => each.DrainAsync(Cancellation)));
        await Outbox.DrainAsync(Cancellation);
        servers.ForEach(each => each.Dispose());

        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Unsubscribe_ByTheMailsLink_NeedsNoSignInAndNoGuess()
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        await Desk.SubscribeAsync(wang, Form("head", DigestCadence.Daily, "en"));
        clock.Advance(TimeSpan.FromDays(1));
        await Outbox.DrainAsync(Cancellation);
        var link = Read(Assert.Single(sink.Mails)).Headers["List-Unsubscribe"]!.Trim(' ', '<', '>').Replace("https://hotline.example/", server.Address.ToString(), StringComparison.Ordinal);
        using var program = new HttpClient();

        using var looked = await program.GetAsync(new Uri(link.Replace("/end/now", "/end", StringComparison.Ordinal)), Cancellation);
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Single(await Desk.ListAsync(wang, Cancellation));
        using var guessed = await program.PostAsync(new Uri(server.Address, "/subscriptions/end/now?key=guess"), new StringContent("List-Unsubscribe=One-Click"), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
        using var ended = await program.PostAsync(new Uri(link), new StringContent("List-Unsubscribe=One-Click"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);

        Assert.Empty(await Desk.ListAsync(wang, Cancellation));
        clock.Advance(TimeSpan.FromDays(1));
        await Outbox.DrainAsync(Cancellation);
        Assert.Single(sink.Mails);
    }

    [Fact]
    public async Task Digest_OfSomebodyWhoMayNoLongerSee_IsNotSent()
    {
        var chen = await server.PersonAsync("Chen Yu", "north", Roles.Executive);
        Assert.Equal("NoUnit", await Desk.SubscribeAsync(chen, Form("south", DigestCadence.Daily, "en")));
        Assert.Null(await Desk.SubscribeAsync(chen, Form("north", DigestCadence.Daily, "en")));
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<AccountDirectory>();
            var account = (await accounts.FindByNameAsync(chen.Identity!.Name!))!;
            account.MoveTo("south");
            await accounts.UpdateAsync(account);
        }

        clock.Advance(TimeSpan.FromDays(1));
        await Outbox.DrainAsync(Cancellation);

        Assert.Empty(sink.Mails);
        Assert.Equal((nameof(DeliveryFault.NotTheirs), true), ((await MailAsync()).Fault, (await MailAsync()).IsGivenUp));
    }

    [Theory]
    [InlineData("nobody", "NoAddress")]
    [InlineData("Wang <wang@hotline.example>", "NoAddress")]
    [InlineData("", "NoAddress")]
    [InlineData("wang@hotline.example\r\nBcc: all@hotline.example", "NoAddress")]
    public async Task Address_ThatIsNone_IsRefused(string address, string refusal)
    {
        var wang = await server.PersonAsync("Wang Fang", "head", Roles.Executive);
        var form = Form("head", DigestCadence.Daily, "en");
        form.Address = address;

        Assert.Equal(refusal, await Desk.SubscribeAsync(wang, form));
    }

    internal static DigestForm Form(string unit, DigestCadence cadence, string language) => new() { Unit = unit, Cadence = cadence, Hour = 8, Language = language, Address = "wang@hotline.example" };

    internal static MimeMessage Read(string mail) => MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail)), Cancellation);

    private void Connect() => Connect(server, sink);

    internal static void Connect(RunningServer server, SmtpSink sink)
    {
        var mail = server.Services.GetRequiredService<IOptions<MailSettings>>().Value;
        (mail.Host, mail.Port, mail.Tls, mail.From) = ("127.0.0.1", sink.Port, MailTls.None, "robot@hotline.example");
        server.Services.GetRequiredService<IConfiguration>()[AlertMessages.PublicUrl] = "https://hotline.example";
    }

    private Task<DigestMail> MailAsync() => MailAsync(server);

    internal static async Task<DigestMail> MailAsync(RunningServer server)
    {
        await using var db = await server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync(Cancellation);
        return await db.DigestMails.AsNoTracking().SingleAsync(Cancellation);
    }

    /// <summary>A week ago everybody was answered, today every second one.</summary>
    private async Task CallsAsync()
    {
        using var intake = await server.ClientAsync("intake");
        var events = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            var (before, now) = (Tuesday.AddDays(-7).AddMinutes(-i), Tuesday.AddMinutes(-i));
            events.AddRange([Events.Offered($"b{i}", time: before), Events.Answered($"b{i}", time: before.AddSeconds(5)), Events.Offered($"n{i}", time: now)]);
            events.Add(i % 2 == 0
                ? Events.Answered($"n{i}", time: now.AddSeconds(5))
                : Events.Json($"n{i}-gone", "call.abandoned", $"n{i}", now.AddSeconds(5), new { queue = "hotline-a" }));
        }

        await intake.PostAsync([.. events]);
    }
}
