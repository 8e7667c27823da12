using CustomerService.Dashboard.Intake.Asterisk.Ami;
using CustomerService.Dashboard.Intake.Asterisk.Tail;
using CustomerService.Domain.Data;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>Follows every configured exchange for as long as the server runs.</summary>
internal sealed class AsteriskService(
    IOptions<AsteriskSettings> settings, Exchanges exchanges, EventIntake intake, IntakeMetrics intakeMetrics, Organizations organizations,
    IDbContextFactory<CustomerServiceDb> databases, DataSettings data, AsteriskMetrics metrics, TimeProvider clock, ILogger<AsteriskService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(settings.Value.Exchanges.SelectMany(exchange => Follow(exchange, stoppingToken)));

    private IEnumerable<Task> Follow(ExchangeSettings exchange, CancellationToken cancellation)
    {
        var monitor = exchanges.Monitor(exchange.Name);
        var journal = new ExchangeJournal(intake, intakeMetrics, organizations, monitor, clock);
        if (exchange.HasManager)
        {
            var client = new ManagerClient(exchange, journal, monitor, new OpenVisits(databases, clock), metrics, clock, log);
            yield return Task.Run(() => client.RunAsync(cancellation), CancellationToken.None);
        }

        if (exchange.HasQueueLog)
        {
            var follower = new LogFollower(exchange, journal, monitor, new LogBookmark(data.Directory, exchange.Name), clock, log);
            yield return Task.Run(() => follower.RunAsync(cancellation), CancellationToken.None);
        }
    }
}
