using CustomerService.Dashboard.Delivery;

namespace CustomerService.Dashboard.Demo.Receivers;

/// <summary>Lets the demo's receivers be reached while the demo is on, and only then.</summary>
internal sealed class DemoReceiversHost(DemoSettings settings, InnerReceivers receivers) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Enabled) DemoReceivers.AddTo(receivers);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
