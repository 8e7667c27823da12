using System.Diagnostics.Metrics;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Intake;

/// <summary>What an operator measures of the intake.</summary>
public sealed class IntakeMetrics
{
    public const string MeterName = "CustomerService.Intake";

    private readonly Counter<long> accepted;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> rejected;

    public IntakeMetrics(IMeterFactory meters, Journal journal)
    {
        var meter = meters.Create(MeterName);
        accepted = meter.CreateCounter<long>("customerservice.events.accepted", "{event}", "Events that became durable.");
        duplicates = meter.CreateCounter<long>("customerservice.events.duplicates", "{event}", "Events the journal had already.");
        rejected = meter.CreateCounter<long>("customerservice.events.rejected", "{event}", "Events that were refused.");
        meter.CreateObservableGauge("customerservice.journal.position", () => journal.Position, "{event}", "The last durable position.");
        var commitSize = meter.CreateHistogram<int>("customerservice.journal.commit.size", "{event}", "Events in one commit.");
        var commitDuration = meter.CreateHistogram<double>("customerservice.journal.commit.duration", "s", "One commit, from begin to durable.");
        journal.Committed += (entries, took) =>
        {
            commitSize.Record(entries);
            commitDuration.Record(took.TotalSeconds);
        };
    }

    public void Appended(AppendResult result)
    {
        accepted.Add(result.Accepted);
        duplicates.Add(result.Duplicates);
    }

    public void Rejected(int count) => rejected.Add(count);
}
