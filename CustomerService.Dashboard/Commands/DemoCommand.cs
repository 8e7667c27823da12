using System.CommandLine;
using System.Globalization;
using CustomerService.Dashboard.Demo;
using CustomerService.Dashboard.Demo.Wipe;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>demo wipe</c>.</summary>
internal static class DemoCommand
{
    public static Command Create(IServiceProvider services)
    {
        var wipe = new Command("wipe", "Remove the demo's units, queues, calls and cases; refused when the database holds anything else");
        wipe.SetAction(async (_, cancellation) =>
        {
            await services.MigrateAsync(cancellation);
            try
            {
                await services.GetRequiredService<DemoWipe>().WipeAsync(cancellation);
            }
            catch (DemoWipeRefusedException refused)
            {
                CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
                throw new CommandFailedException(refused.Explain(services.GetRequiredService<IStringLocalizer<DemoText>>()));
            }

            await Console.Out.WriteLineAsync("The demo data are gone. Set Demo__Enabled=false to refuse the demo accounts, too.");
        });
        return new Command("demo", "The demo's invented data") { wipe };
    }
}
