namespace CustomerService.Dashboard.Demo.Organization;

/// <summary>A queue of the demo.</summary>
/// <param name="Number">From 1; part of the demo's call ids.</param>
/// <param name="Unit">The code of the unit it belongs to.</param>
/// <param name="Share">Its part of all calls; the shares of all queues add up to 1.</param>
public sealed record DemoQueue(int Number, string Code, string Name, string Unit, DemoBusiness Business, double Share)
{
    /// <summary>The code of the subsidiary over it.</summary>
    public string Subsidiary => Unit[..2];
}
