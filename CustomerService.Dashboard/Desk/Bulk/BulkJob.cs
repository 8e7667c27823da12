using CustomerService.Domain.Complaints;

namespace CustomerService.Dashboard.Desk.Bulk;

/// <summary>Something that is to be done to many cases at once.</summary>
public sealed class BulkJob(ComplaintVerb verb, IReadOnlyList<string> numbers)
{
    private readonly List<(string Number, Exception Why)> refused = [];

    public ComplaintVerb Verb => verb;

    public IReadOnlyList<string> Numbers => numbers;

    public BulkState State { get; private set; } = BulkState.Waiting;

    /// <summary>How many were done.</summary>
    public int Done { get; private set; }

    /// <summary>Which were not, and what each said.</summary>
    public IReadOnlyList<(string Number, Exception Why)> Refused => refused;

    /// <summary>Ends when everything is done, or taken back.</summary>
    public Task Ended { get; internal set; } = Task.CompletedTask;

    internal CancellationTokenSource Waiting { get; } = new();

    internal void Move(BulkState state) => State = state;

    internal void Count() => Done++;

    internal void Refuse(string number, Exception why) => refused.Add((number, why));
}
