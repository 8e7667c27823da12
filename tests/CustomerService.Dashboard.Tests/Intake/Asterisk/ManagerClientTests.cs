using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Dashboard.Intake.Asterisk.Status;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CustomerService.Dashboard.Tests.Intake.Asterisk;

/// <summary>An exchange that misbehaves: whatever it says, the client says so, stays small and tries again.</summary>
public sealed class ManagerClientTests : ManagerClientContext
{
    [Fact]
    public async Task Nonsense_InsteadOfAGreeting_IsNamedAndTriedAgain()
    {
        await using var exchange = new FakeExchange((caller, _) => caller.SendAsync("SSH-2.0-OpenSSH_9.2\n"));
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.Nonsense && exchange.Connections > 1);
    }

    [Fact]
    public async Task Flood_OfMessages_IsReadThroughInBoundedMemory()
    {
        var noise = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Event: Newstate\r\nChannel: Local/s@phones-00000000;1\r\nUniqueid: x\r\n\r\n", 10_000)));
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.WelcomeAsync();
            for (var i = 0; i < 60; i++) await caller.SendAsync(noise);
            await caller.SendAsync(Join);
            await caller.StayAsync();
        });
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Follow(exchange);
        await UntilAsync(async () => await LegsAsync() is [{ Outcome: LegOutcome.Waiting }], step: TimeSpan.Zero);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    [Fact]
    public async Task EndlessMessage_IsGivenUp()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync();
            var line = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            for (var i = 0; i < 20; i++) await caller.SendAsync(line);
            await caller.StayAsync();
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.Nonsense);
    }

    [Fact]
    public async Task EndlessMessage_InOnePieceWithGoodOnesBeforeIt_LosesNoneOfThem()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync();
            if (number == 1) await caller.SendAsync(Join + Leave + Connect + "Event: Newstate\n" + new string('x', 2 * AmiFraming.MaxMessageLength));
            await caller.StayAsync();
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current is { Connects: 2, Phase: ExchangePhase.Connected });

        Assert.Equal(LegOutcome.Answered, Assert.Single(await LegsAsync()).Outcome);
    }

    [Fact]
    public async Task Silence_IsAnsweredByAPing_ThenByAnotherConnection()
    {
        await using var exchange = new FakeExchange(async (caller, number) =>
        {
            await caller.WelcomeAsync();
            if (number > 1) await caller.StayAsync();
            while (await caller.ReadAsync() is { Count: > 0 })
            {
            }
        });
        var monitor = Follow(exchange);
        await UntilAsync(() => monitor.Current.Phase == ExchangePhase.Connected);
        var began = Clock.GetUtcNow();

        await UntilAsync(() => exchange.Actions.Contains("Ping"));
        Assert.InRange((Clock.GetUtcNow() - began).TotalSeconds, 14, 300);
        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.Silent || exchange.Connections > 1);
        Assert.InRange((Clock.GetUtcNow() - began).TotalSeconds, 28, 300);
        await UntilAsync(() => monitor.Current is { Phase: ExchangePhase.Connected, Connects: 2 });
    }

    [Fact]
    public async Task Journal_TakesLongerThanASilenceMayLast_IsNotHeldAgainstTheExchange()
    {
        var isLocked = new TaskCompletionSource();
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.WelcomeAsync();
            await isLocked.Task;
            await caller.SendAsync(Join);
            await caller.StayAsync();
        });
        var monitor = Follow(exchange);
        await UntilAsync(() => monitor.Current.Phase == ExchangePhase.Connected);

        await using (var other = await Server.Services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>().CreateDbContextAsync())
        {
            await other.Database.OpenConnectionAsync();
            await other.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE");
            isLocked.SetResult();
            await UntilAsync(() => monitor.Current.LastEventAt is not null, step: TimeSpan.Zero);

            // Whoever heard it comes to hand it over, and waits for the database.
            await Task.Delay(1_000);
            Clock.Advance(TimeSpan.FromSeconds(40));
            await other.Database.ExecuteSqlRawAsync("ROLLBACK");
        }

        await UntilAsync(async () => await LegsAsync() is [{ Outcome: LegOutcome.Waiting }]);
        await UntilAsync(() => exchange.Actions.Contains("Ping"));
        Assert.Equal(1, exchange.Connections);
    }

    [Fact]
    public async Task WrongSecret_IsSaidAndTriedAgainSlowly_WithoutNamingIt()
    {
        await using var exchange = new FakeExchange(async (caller, _) =>
        {
            await caller.SendAsync("Asterisk Call Manager/11.0.0\n");
            var login = await caller.ReadAsync();
            await caller.SendAsync($"Response: Error\nActionID: {login["ActionID"]}\nMessage: Authentication failed\n\n");
        });
        var monitor = Follow(exchange);

        await UntilAsync(() => monitor.Current.Trouble == ExchangeTrouble.LoginRefused, step: TimeSpan.Zero);

        Assert.InRange(monitor.Current.RetryAt!.Value - Clock.GetUtcNow(), TimeSpan.FromSeconds(55), TimeSpan.FromSeconds(185));
        Assert.DoesNotContain("hush", monitor.Current.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, exchange.Connections);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Tls_CertificateNotSignedByAnybodyKnown_IsTakenOnlyWhenPinned(bool isPinned)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=pbx", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var exchange = new FakeExchange(
            async (caller, _) =>
            {
                await caller.WelcomeAsync();
                await caller.StayAsync();
            },
            certificate);
        var monitor = Follow(exchange, settings =>
        {
            settings.Tls = true;
            settings.TlsSha256 = isPinned ? certificate.GetCertHashString(HashAlgorithmName.SHA256) : "";
        });

        await UntilAsync(() => isPinned ? monitor.Current.Phase == ExchangePhase.Connected : monitor.Current.Trouble == ExchangeTrouble.Untrusted);
    }
}
