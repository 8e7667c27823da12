using System.CommandLine;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>organisation import FILE.csv</c> and <c>queues import FILE.csv</c>.</summary>
internal static class OrganizationCommands
{
    private const int MostShown = 20;

    public static Command Organisation(IServiceProvider services) => new("organisation", "The organisation's units")
    {
        Import(services, "Import units from CSV (code,name,parent,kind)", "units", (import, csv, cancellation) => import.ImportUnitsAsync(csv, cancellation: cancellation)),
    };

    public static Command Queues(IServiceProvider services) => new("queues", "The exchange's queues")
    {
        Import(services, "Import queues from CSV (code,name,unit)", "queues", (import, csv, cancellation) => import.ImportQueuesAsync(csv, cancellation: cancellation)),
    };

    private static Command Import(
        IServiceProvider services, string description, string what, Func<OrganizationImport, Stream, CancellationToken, Task<ImportOutcome>> run)
    {
        var file = new Argument<string>("file") { Description = "The CSV file: UTF-8 or GB18030" };
        var command = new Command("import", description) { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await services.OrganizationAsync(cancellation);
            var path = CommandLine.File(parsed, parsed.GetRequiredValue(file));
            await using var csv = path.OpenRead();
            var outcome = await run(services.GetRequiredService<OrganizationImport>(), csv, cancellation);
            if (outcome.Problems.Count > 0) throw new CommandFailedException($"{path.Name}: {Words(outcome.Problems)}. Nothing was imported.");
            await Console.Out.WriteLineAsync($"{outcome.Count} {what}: {outcome.Added} new, {outcome.Changed} changed.");
        });
        return command;
    }

    private static string Words(IReadOnlyList<ImportProblem> problems)
    {
        var shown = string.Join("; ", problems.Take(MostShown));
        return problems.Count > MostShown ? $"{shown}; and {problems.Count - MostShown} more" : shown;
    }
}
