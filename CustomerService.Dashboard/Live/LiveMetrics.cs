using System.Diagnostics.Metrics;

namespace CustomerService.Dashboard.Live;

/// <summary>What an operator measures of the live figures.</summary>
internal sealed class LiveMetrics
{
    public const string MeterName = "CustomerService.Live";

    private readonly Histogram<double> publish;
    private readonly UpDownCounter<int> viewers;

    public LiveMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        publish = meter.CreateHistogram<double>("customerservice.live.publish.duration", "s", "Building and handing out the changed snapshots.");
        viewers = meter.CreateUpDownCounter<int>("customerservice.live.viewers", "{connection}", "Open connections to the live hub.");
    }

    public void Published(TimeSpan took) => publish.Record(took.TotalSeconds);

    public void ViewerCame() => viewers.Add(1);

    public void ViewerWent() => viewers.Add(-1);
}
