using CustomerService.Dashboard.Delivery;
using CustomerService.Dashboard.Desk.Mail;
using CustomerService.Dashboard.Live;
using CustomerService.Dashboard.Tests.Hosting;
using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace CustomerService.Dashboard.Tests.Desk.Mail;

/// <summary>The mailbox on a real socket: every mail once, across restarts and renumberings.</summary>
public sealed class MailPollerTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly ImapSink imap = new();

    [Fact]
    public async Task Look_AtAMailbox_TakesWhatIsUnreadThenWhatIsNew()
    {
        imap.Deliver(3, "Read long ago", "Old", isSeen: true);
        imap.Deliver(4, "First words", "No power");
        var poller = Poller("first");

        await poller.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, 0), (poller.Status.Taken, poller.Status.Refused));
        imap.Deliver(9, "Second words", "Still none");
        var restarted = Poller("first");
        await restarted.LookAsync(TestContext.Current.CancellationToken);
        await restarted.LookAsync(TestContext.Current.CancellationToken);

        var line = Assert.Single(restarted.Status.Latest);
        Assert.Equal((true, "customer.example"), (line.Outcome.IsNew, line.Sender));
        Assert.Empty(imap.Unseen);
        Assert.NotNull(restarted.Status.LookedAt);
    }

    [Fact]
    public async Task Look_AfterTheServerRenumbered_TakesNothingTwice()
    {
        imap.Deliver(40, "Third words", "No power");
        await Poller("second").LookAsync(TestContext.Current.CancellationToken);
        imap.Renumber(validity: 8);
        imap.Deliver(2, "Fourth words", "New after it");

        var again = Poller("second");
        await again.LookAsync(TestContext.Current.CancellationToken);

        Assert.Single(again.Status.Latest);
    }

    [Fact]
    public async Task Look_AtAServerThatIsNotThere_FailsWithoutTakingTheDeskAlong()
    {
        imap.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(() => Poller("third").LookAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => imap.Dispose();

    private MailPoller Poller(string user)
    {
        var settings = Options.Create(new MailIntakeSettings { Host = "127.0.0.1", Port = imap.Port, Tls = MailTls.None, User = user, Password = "p", Unit = "north", Timeout = TimeSpan.FromSeconds(20) });
        var services = server.Services;
        var intake = ActivatorUtilities.CreateInstance<MailIntake>(services, settings);
        return new MailPoller(
            intake, services.GetRequiredService<IDbContextFactory<CustomerServiceDb>>(), services.GetRequiredService<JournalStartup>(), settings, TimeProvider.System, NullLogger<MailPoller>.Instance);
    }
}
