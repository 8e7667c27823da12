using CustomerService.Dashboard.Demo.Organization;

namespace CustomerService.Dashboard.Demo.Traffic.Exchange;

/// <summary>A caller in a queue, until somebody answers or the caller is gone.</summary>
internal sealed class SimulatedCall(string id, DemoQueue queue, string caller, string category, DateTimeOffset offered)
{
    public string Id => id;

    public DemoQueue Queue => queue;

    public string Caller => caller;

    public string Category => category;

    public DateTimeOffset Offered => offered;

    /// <summary>Whose telephone rings for this caller.</summary>
    public SimulatedAgent? RingsAt { get; set; }

    public bool IsOver { get; set; }
}
