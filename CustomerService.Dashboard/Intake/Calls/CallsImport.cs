using CustomerService.Dashboard.Intake.Import;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Import;

namespace CustomerService.Dashboard.Intake.Calls;

/// <summary>Imports a file of finished calls: a row is taken whole or refused whole, and a row read again is the same visit.</summary>
internal sealed class CallsImport(EventIntake intake, EventRules rules, ImportReport report, Progress progress, CancellationToken cancellation)
{
    private readonly JournalSink sink = new(intake, report, cancellation);

    /// <exception cref="InvalidDataException">The file's header is wrong: no line can be read, so none is.</exception>
    public async Task RunAsync(FileInfo file, string source, TimeZoneInfo zone)
    {
        await using var stream = file.OpenRead();
        foreach (var entry in new CallsFile(source, zone).Read(stream))
        {
            if (entry.Problem is { Line: 1 } header) throw new InvalidDataException($"{file.Name}: {header}. Nothing was imported.");
            report.Lines++;
            var verdicts = entry.Events.Select(rules.Judge).ToList();
            if ((entry.Problem ?? Problem(entry, verdicts)) is { } problem) report.Refuse(file.Name, problem.ToString());
            else foreach (var verdict in verdicts) await sink.AddAsync(verdict.Accepted!);
            progress.At(file.Name, stream);
        }

        await sink.FlushAsync();
    }

    /// <summary>What the rules call <c>data.queue</c> is this file's column <c>queue</c>, the subject its <c>call</c>, a time whichever column it stands in.</summary>
    private static ImportProblem? Problem(CallsFileEntry entry, List<Verdict> verdicts)
    {
        var wrong = verdicts.FindIndex(verdict => verdict.Problem is not null);
        if (wrong < 0) return null;
        var parts = verdicts[wrong].Problem!.Split(": ", 2);
        var column = parts[0] switch
        {
            "time" => entry.TimeColumns[wrong],
            "subject" or "id" => "call",
            var field => field.Replace("data.", "", StringComparison.Ordinal),
        };
        return new ImportProblem(entry.Line, column, parts[1]);
    }
}
