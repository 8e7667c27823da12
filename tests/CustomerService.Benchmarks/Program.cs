using System.Globalization;
using CustomerService.Benchmarks;

// dotnet run -c Release --project tests/CustomerService.Benchmarks -- NAME [full]; docs/performance.md tells what each measures.
var isFull = args.Contains("full");
switch (args.FirstOrDefault())
{
    case "intake":
        await IntakeBenchmark.RunAsync(isFull ? 1_000_000 : 200_000);
        break;
    case "append":
        await AppendBenchmark.RunAsync(isFull ? 1_000_000 : 200_000);
        break;
    case "single":
        await SingleBenchmark.RunAsync(isFull ? 100_000 : 20_000);
        break;
    case "fill":
        await StartBenchmark.FillAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "start" when args.Length == 3:
        await StartBenchmark.RunAsync(args[1], args[2]);
        break;
    case "start":
        await StartBenchmark.RunAsync(small: isFull ? 360_000 : 36_000, large: isFull ? 3_600_000 : 360_000);
        break;
    case "replay-fill":
        await ReplayBenchmark.FillAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "replay" when args.Length == 3:
        await ReplayBenchmark.RunAsync(args[1], args[2]);
        break;
    case "replay":
        await ReplayBenchmark.RunAsync(small: isFull ? 27 : 3, large: isFull ? 270 : 30);
        break;
    case "desk-fill":
        await DeskBenchmark.FillAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        break;
    case "desk" when args.Length == 3:
        await DeskBenchmark.RunAsync(args[1], args[2]);
        break;
    case "desk":
        await DeskBenchmark.RunAsync(small: 20_000, large: isFull ? 200_000 : 60_000);
        break;
    case "export":
        await ExportBenchmark.RunAsync(200_000);
        break;
    case "figures-fill":
        await (args.Length > 3
            ? FigureBenchmark.FillAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture))
            : FigureBenchmark.FillAsync(args[1], int.Parse(args[2], CultureInfo.InvariantCulture)));
        break;
    case "figures" when args.Length == 3:
        await FigureBenchmark.RunAsync(args[1], args[2]);
        break;
    case "figures":
        await FigureBenchmark.RunAsync(small: isFull ? 100_000 : 20_000, large: isFull ? 10_000_000 : 200_000);
        break;
    case "hub":
        await HubBenchmark.RunAsync(viewers: 1_000, roundSeconds: isFull ? 20 : 8);
        break;
    case "bare-hub":
        await BareHub.ServeAsync();
        break;
    default:
        Console.Error.WriteLine("Name a benchmark: intake, append, single, start, replay, desk, export, figures, hub. Add 'full' for the sizes in docs/performance.md.");
        return 2;
}

return Report.ExitCode;
