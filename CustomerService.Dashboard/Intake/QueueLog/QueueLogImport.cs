using CustomerService.Dashboard.Intake.Import;
using CustomerService.Domain.Hotline;

namespace CustomerService.Dashboard.Intake.QueueLog;

/// <summary>
/// Imports queue logs, in any order and as often as one likes: a line read again is the same event. One bad line is
/// reported and the rest is taken; a queue that the organisation does not have is reported once.
/// </summary>
internal sealed class QueueLogImport(EventIntake intake, EventRules rules, ImportReport report, Progress progress, CancellationToken cancellation)
{
    private readonly Dictionary<string, (string Where, int Count)> unknown = new(StringComparer.Ordinal);
    private readonly HashSet<string> agents = new(StringComparer.Ordinal);
    private readonly List<CallEvent> byInterface = [];
    private readonly JournalSink sink = new(intake, report, cancellation);

    /// <exception cref="IOException">A file cannot be read; what was read before it is imported.</exception>
    public async Task RunAsync(IEnumerable<FileInfo> files, string exchange, TimeZoneInfo zone)
    {
        foreach (var file in files)
        {
            await using var stream = file.OpenRead();
            foreach (var entry in QueueLogFile.Read(stream, new QueueLogParser(exchange, zone)))
            {
                await TakeAsync(file.Name, entry);
                progress.At(file.Name, stream);
            }
        }

        await TakeInterfacesAsync();
        await sink.FlushAsync();
        foreach (var (what, (where, count)) in unknown) report.Note($"{where}: {what} ({count} {(count == 1 ? "record" : "records")} left out)");
    }

    private async ValueTask TakeAsync(string file, QueueLogEntry entry)
    {
        report.Lines++;
        var where = entry.Column > 0 ? $"{file}:{entry.Line}:{entry.Column}" : $"{file}:{entry.Line}";
        if (entry.IsUnfinished) report.Note($"{file}:{entry.Line}: the last line has no line end; it is left for the next import, since the exchange may still be writing it");
        else if (entry.Problem is not null) report.Refuse(where, entry.Problem);
        else if (entry.UnknownWord is { } word) CountUnknown($"event: '{word}' is no record of Asterisk's own", where);
        else if (entry is { Event: { } membership, NamesInterface: true }) byInterface.Add(membership);
        else if (entry.Event is { } callEvent) await TakeAsync(where, callEvent);
    }

    private async ValueTask TakeAsync(string where, CallEvent callEvent)
    {
        if ((callEvent.Type == CallEventType.AgentState ? callEvent.Subject : callEvent.Agent) is { } agent) agents.Add(agent);
        var verdict = rules.Judge(callEvent);
        if (verdict.Accepted is { } accepted) await sink.AddAsync(accepted);
        else if (verdict.NamesUnknown) CountUnknown(verdict.Problem!.Replace("data.", "", StringComparison.Ordinal), where);
        else report.Refuse(where, verdict.Problem!.Replace("data.", "", StringComparison.Ordinal));
    }

    /// <summary>
    /// ADDMEMBER and REMOVEMEMBER name the agent's interface. Where agents have no other name it is the one that the other
    /// records use; where they have, taking it would put a second, empty agent on the board.
    /// </summary>
    private async ValueTask TakeInterfacesAsync()
    {
        foreach (var membership in byInterface.Where(membership => agents.Contains(membership.Subject)))
        {
            if (rules.Judge(membership).Accepted is { } accepted) await sink.AddAsync(accepted);
        }

        var left = byInterface.Count(membership => !agents.Contains(membership.Subject));
        if (left > 0) report.Note($"{left} ADDMEMBER and REMOVEMEMBER records left out: they name an interface that no other record calls an agent");
    }

    private void CountUnknown(string what, string where) =>
        unknown[what] = unknown.TryGetValue(what, out var known) ? (known.Where, known.Count + 1) : (where, 1);
}
