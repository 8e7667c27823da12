using System.CommandLine;
using System.Globalization;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>organisation import FILE.csv</c> and <c>queues import FILE.csv</c>.</summary>
internal static class OrganizationCommands
{
    private const int MostShown = 20;

    public static Command Organisation(IServiceProvider services) => new("organisation", "The organisation's units")
    {
        Units(services),
    };

    public static Command Queues(IServiceProvider services) => new("queues", "The exchange's queues")
    {
        Moving(
            services, "Import queues from CSV (code,name,unit)", "queues", "The first day of known queues in their new units, YYYY-MM-DD; today when absent. Calls before it stay with the old units",
            (import, csv, day, cancellation) => import.ImportQueuesAsync(csv, by: new By("command line", ""), from: day, cancellation: cancellation)),
    };

    private static Command Units(IServiceProvider services) => Moving(
        services, "Import units from CSV (code,name,parent,kind)", "units", "The first day of known units under their new parents, YYYY-MM-DD; today when absent. What happened before it stays with the old parents",
        (import, csv, day, cancellation) => import.ImportUnitsAsync(csv, by: new By("command line", ""), from: day, cancellation: cancellation));

    /// <summary>An import that can put what is known elsewhere from a day on.</summary>
    private static Command Moving(
        IServiceProvider services, string description, string what, string fromDay, Func<OrganizationImport, Stream, DateOnly?, CancellationToken, Task<ImportOutcome>> run)
    {
        var from = new Option<string?>("--from") { Description = fromDay };
        DateOnly? day = null;
        var command = Import(services, description, what, (import, csv, cancellation) => run(import, csv, day, cancellation),
            async (parsed, cancellation) =>
            {
                var text = parsed.GetValue(from);
                day = text is null ? null : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given
                    : throw new CommandFailedException($"--from: '{text}' is no day; write YYYY-MM-DD.");
                await services.OpenJournalAsync(cancellation);
            });
        command.Add(from);
        return command;
    }

    private static Command Import(
        IServiceProvider services, string description, string what, Func<OrganizationImport, Stream, CancellationToken, Task<ImportOutcome>> run,
        Func<ParseResult, CancellationToken, Task>? prepare = null)
    {
        var file = new Argument<string>("file") { Description = "The CSV file: UTF-8 or GB18030" };
        var command = new Command("import", description) { file };
        command.SetAction(async (parsed, cancellation) =>
        {
            await services.OrganizationAsync(cancellation);
            if (prepare is not null) await prepare(parsed, cancellation);
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
