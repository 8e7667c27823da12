using System.CommandLine;
using CustomerService.Load.Measures;
using CustomerService.Load.Scenarios;
using CustomerService.Load.Servers;

namespace CustomerService.Load;

/// <summary><c>dotnet run -c Release --project tests/CustomerService.Load -- SCENARIO [--viewers N] [--circuits N] [--rate N] [--seconds N]</c>; README.md tells what each measures.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case BareHub.Name:
                await BareHub.ServeAsync();
                return 0;
            case PlainBoard.Name:
                await PlainBoard.ServeAsync();
                return 0;
        }

        var usual = new Scale();
        var viewers = new Option<int>("--viewers") { Description = "Viewers of the live hub", DefaultValueFactory = _ => usual.Viewers };
        var circuits = new Option<int>("--circuits") { Description = "Open hotline pages", DefaultValueFactory = _ => usual.Circuits };
        var rate = new Option<int>("--rate") { Description = "Events a second", DefaultValueFactory = _ => usual.EventsPerSecond };
        var seconds = new Option<int>("--seconds") { Description = "How long each side is measured", DefaultValueFactory = _ => (int)usual.Length.TotalSeconds };
        var warmUp = new Option<int>("--warm-up") { Description = "Seconds before each measurement, until the runtime has compiled what it will run", DefaultValueFactory = _ => (int)usual.WarmUp.TotalSeconds };
        var root = new RootCommand("Load for the live hotline: each scenario prints both sides of its ratio");
        foreach (var scenario in Scenario.All)
        {
            var command = new Command(scenario.Name, scenario.Description) { viewers, circuits, rate, seconds, warmUp };
            command.SetAction(async (parsed, _) =>
            {
                var report = new Report(Console.Out);
                await scenario.RunAsync(
                    new Scale
                    {
                        Viewers = parsed.GetValue(viewers),
                        Circuits = parsed.GetValue(circuits),
                        EventsPerSecond = parsed.GetValue(rate),
                        Length = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
                        WarmUp = TimeSpan.FromSeconds(parsed.GetValue(warmUp)),
                    },
                    report);
                return report.Missed > 0 ? 1 : 0;
            });
            root.Add(command);
        }

        var small = new Argument<DirectoryInfo>("small") { Description = "The data directory of a small year" };
        var large = new Argument<DirectoryInfo>("large") { Description = "The data directory of a large one" };
        var dense = new Argument<DirectoryInfo?>("dense") { Description = "That of a small year as dense as the large one", Arity = ArgumentArity.ZeroOrOne };
        var pages = new Command("pages", "the executives' pages on a small and on a large year, filled beforehand") { small, large, dense };
        pages.SetAction(async (parsed, _) =>
        {
            var report = new Report(Console.Out);
            await Pages.RunAsync(parsed.GetRequiredValue(small).FullName, parsed.GetRequiredValue(large).FullName, parsed.GetValue(dense)?.FullName, report);
            return report.Missed > 0 ? 1 : 0;
        });
        root.Add(pages);

        return await root.Parse(args).InvokeAsync();
    }
}
