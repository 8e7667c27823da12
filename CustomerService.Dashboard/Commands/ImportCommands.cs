using System.CommandLine;
using CustomerService.Dashboard.Desk.Import;
using CustomerService.Dashboard.Intake;
using CustomerService.Dashboard.Intake.Calls;
using CustomerService.Dashboard.Intake.Import;
using CustomerService.Dashboard.Intake.QueueLog;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Figures.Given;
using CustomerService.Domain.Time;

namespace CustomerService.Dashboard.Commands;

/// <summary><c>import queue-log FILE…</c>, <c>import calls FILE.csv</c> and <c>import cases FILE</c>, <c>import totals FILE.csv</c>: refused lines go to standard error, the result to standard output.</summary>
internal static class ImportCommands
{
    public static Command Create(IServiceProvider services) => new("import", "Import what happened") { QueueLog(services), Calls(services), Cases(services), Totals(services) };

    private static Command QueueLog(IServiceProvider services)
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore, Description = "Asterisk's queue_log and its rotated parts, in any order, also compressed" };
        var zone = Zone();
        var exchange = new Option<string>("--exchange") { DefaultValueFactory = _ => "asterisk", Description = "The exchange's name; the events' source is asterisk:NAME" };
        var command = new Command("queue-log", "Import Asterisk's queue log; lines known already change nothing") { files, zone, exchange };
        command.SetAction(async (parsed, cancellation) =>
        {
            var paths = parsed.GetRequiredValue(files).Select(name => Existing(CommandLine.File(parsed, name))).ToList();
            var ofZone = FindZone(services, parsed.GetValue(zone));
            await RunAsync(
                services,
                (intake, report, progress) => new QueueLogImport(intake, intake.Rules(), report, progress, cancellation).RunAsync(paths, parsed.GetRequiredValue(exchange), ofZone),
                cancellation);
        });
        return command;
    }

    private static Command Calls(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = $"The CSV file, with the columns {string.Join(',', CallsFile.Columns)}" };
        var zone = Zone();
        var source = new Option<string>("--source") { DefaultValueFactory = _ => "calls-csv", Description = "The events' source" };
        var command = new Command("calls", "Import finished calls from CSV; rows known already change nothing") { file, zone, source };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Existing(CommandLine.File(parsed, parsed.GetRequiredValue(file)));
            var ofZone = FindZone(services, parsed.GetValue(zone));
            await RunAsync(
                services,
                (intake, report, progress) => new CallsImport(intake, intake.Rules(), report, progress, cancellation).RunAsync(path, parsed.GetRequiredValue(source), ofZone),
                cancellation);
        });
        return command;
    }

    private static Command Cases(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = "CSV (UTF-8 or GB18030) or XLSX; the first line names the columns, of which 'text' is needed" };
        var unit = new Option<string?>("--unit") { Description = "Code of the unit whose cases they are, with everything under it; the whole organisation when absent" };
        var look = new Option<bool>("--dry-run") { Description = "Say what would be recorded, and record nothing" };
        var command = new Command("cases", "Import cases of the complaint desk; lines known already change nothing") { file, unit, look };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Existing(CommandLine.File(parsed, parsed.GetRequiredValue(file)));
            await services.OpenJournalAsync(cancellation);
            var tree = await services.OrganizationAsync(cancellation);
            var scope = parsed.GetValue(unit);
            if (scope is not null && tree.Unit(scope) is null) throw new CommandFailedException($"--unit: '{scope}' is no unit of the organisation.");
            await using var content = path.OpenRead();
            var isDry = parsed.GetValue(look);
            var result = await services.GetRequiredService<CaseImport>().RunAsync(
                ServiceDoor.Of("command line", scope ?? Access.WholeOrganization), content, CaseImport.IsWorkbook(path.Name), carryOut: !isDry, cancellation: cancellation);
            foreach (var problem in result.Problems) await Console.Error.WriteLineAsync($"{path.Name}: {problem}");
            await Console.Out.WriteLineAsync($"{path.Name}: {result}{(isDry ? "; nothing was recorded" : "")}.");
        });
        return command;
    }

    private static Command Totals(IServiceProvider services)
    {
        var file = new Argument<string>("file") { Description = $"The CSV file, with the columns {string.Join(',', TotalsFile.Columns)}" };
        var look = new Option<bool>("--dry-run") { Description = "Say what would be taken, and take nothing" };
        var command = new Command("totals", "Import figures of past periods as given totals; they are marked as such and never mixed with counted ones") { file, look };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = Existing(CommandLine.File(parsed, parsed.GetRequiredValue(file)));
            await services.OpenJournalAsync(cancellation);
            await using var csv = path.OpenRead();
            var isDry = parsed.GetValue(look);
            var outcome = await services.GetRequiredService<TotalsImport>().RunAsync(new By("command line", ""), csv, path.Name, carryOut: !isDry, cancellation: cancellation);
            foreach (var problem in outcome.Problems) await Console.Error.WriteLineAsync($"{path.Name}: {problem}");
            if (outcome.Problems.Count > 0) throw new CommandFailedException($"{path.Name}: {outcome.Problems.Count} problems; nothing was taken.");
            await Console.Out.WriteLineAsync($"{outcome.Count} totals: {outcome.Added.Count} new, {outcome.Changed.Count} changed{(isDry ? "; nothing was taken" : "")}.");
        });
        return command;
    }

    private static async Task RunAsync(IServiceProvider services, Func<EventIntake, ImportReport, Progress, Task> import, CancellationToken cancellation)
    {
        await services.OpenJournalAsync(cancellation);
        var report = new ImportReport(Console.Error);
        await import(services.GetRequiredService<EventIntake>(), report, new Progress(Console.Error, services.GetRequiredService<TimeProvider>()));
        await Console.Out.WriteLineAsync($"{report}.");
    }

    private static Option<string?> Zone() => new("--zone") { Description = "The zone of times without an offset, such as Asia/Shanghai; the organisation's when absent" };

    private static TimeZoneInfo FindZone(IServiceProvider services, string? name)
    {
        name ??= services.GetRequiredService<OrganizationZone>().Id;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new CommandFailedException($"--zone: '{name}' is no time zone.");
    }

    private static FileInfo Existing(FileInfo file) => file.Exists ? file : throw new CommandFailedException($"{file.FullName}: there is no such file.");
}
