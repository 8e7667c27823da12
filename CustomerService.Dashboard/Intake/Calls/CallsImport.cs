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
            if ((entry.Problem ?? Problem(entry.Line, verdicts)) is { } problem) report.Refuse(file.Name, problem.ToString());
            else foreach (var verdict in verdicts) await sink.AddAsync(verdict.Accepted!);
            progress.At(file.Name, stream);
        }

        await sink.FlushAsync();
    }

    /// <summary>What the rules call <c>data.queue</c> is this file's column <c>queue</c>.</summary>
    private static ImportProblem? Problem(int line, List<Verdict> verdicts)
    {
        if (verdicts.Select(verdict => verdict.Problem).FirstOrDefault(problem => problem is not null) is not { } wrong) return null;
        var parts = wrong.Split(": ", 2);
        return new ImportProblem(line, parts[0].Replace("data.", "", StringComparison.Ordinal) is var field && field == "time" ? "offered" : field, parts[1]);
    }
}
