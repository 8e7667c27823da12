using CustomerService.Benchmarks;

// dotnet run -c Release --project tests/CustomerService.Benchmarks -- append|start [full]
var isFull = args.Contains("full");
switch (args.FirstOrDefault())
{
    case "append":
        await AppendBenchmark.RunAsync(isFull ? 1_000_000 : 100_000);
        break;
    case "start":
        await StartBenchmark.RunAsync(small: isFull ? 360_000 : 36_000, large: isFull ? 3_600_000 : 360_000);
        break;
    default:
        Console.Error.WriteLine("Name a benchmark: append, start. Add 'full' for the sizes in docs/performance.md.");
        return 2;
}

return Report.ExitCode;
