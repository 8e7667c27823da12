using System.Diagnostics.Metrics;
using CustomerService.Dashboard.Intake.Asterisk.Status;

namespace CustomerService.Dashboard.Intake.Asterisk;

/// <summary>What an operator measures of the exchanges.</summary>
public sealed class AsteriskMetrics
{
    public const string MeterName = "CustomerService.Asterisk";

    private readonly Counter<long> disconnects;

    public AsteriskMetrics(IMeterFactory meters, Exchanges exchanges)
    {
        var meter = meters.Create(MeterName);
        disconnects = meter.CreateCounter<long>("customerservice.exchange.disconnects", "{connection}", "Manager connections that ended or failed, by reason.");
        meter.CreateObservableGauge(
            "customerservice.exchange.live", () => Each(exchanges, status => status.IsLive ? 1 : 0), "{exchange}", "1 while the exchange tells what happens now.");
        meter.CreateObservableGauge(
            "customerservice.exchange.messages", () => Each(exchanges, status => status.MessagesPerMinute), "{message}", "Messages in the last minute.");
        meter.CreateObservableGauge(
            "customerservice.exchange.lag",
            () => exchanges.Current.Where(status => status.Lag is not null).Select(status => new Measurement<double>(status.Lag!.Value.TotalSeconds, Tag(status.Name))),
            "s", "Arrival minus the exchange's time stamp of the last message that had one.");
        meter.CreateObservableGauge(
            "customerservice.exchange.queue_log.behind",
            () => exchanges.Current.Where(status => status.Log is not null).Select(status => new Measurement<long>(status.Log!.Length - status.Log.Position, Tag(status.Name))),
            "By", "Bytes of the queue log that are not read yet.");
    }

    public void Disconnected(string exchange, ExchangeTrouble trouble) =>
        disconnects.Add(1, Tag(exchange), new KeyValuePair<string, object?>("reason", trouble.ToString()));

    private static IEnumerable<Measurement<int>> Each(Exchanges exchanges, Func<ExchangeStatus, int> figure) =>
        exchanges.Current.Select(status => new Measurement<int>(figure(status), Tag(status.Name)));

    private static KeyValuePair<string, object?> Tag(string exchange) => new("exchange", exchange);
}
