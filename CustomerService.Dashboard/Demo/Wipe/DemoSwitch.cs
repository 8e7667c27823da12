namespace CustomerService.Dashboard.Demo.Wipe;

/// <summary>What an administrator does with the demo while the server runs.</summary>
internal sealed class DemoSwitch(DemoExchange exchange, DemoWipe wipe, DemoMark mark)
{
    /// <summary>Halts the demo's calls and removes its data; refused, the calls go on.</summary>
    /// <exception cref="DemoWipeRefusedException">Something else would be lost, or there is nothing to wipe.</exception>
    public async Task WipeAsync()
    {
        await exchange.HaltAsync();
        try
        {
            await wipe.WipeAsync();
        }
        finally
        {
            // Wiped it says so and stays away; refused it takes calls again.
            exchange.Begin();
        }
    }

    /// <summary>Brings a wiped demo back.</summary>
    public async Task BringBackAsync()
    {
        mark.Clear();
        await exchange.HaltAsync();
        exchange.Begin();
    }
}
