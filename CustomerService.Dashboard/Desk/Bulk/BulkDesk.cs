using System.Collections.Concurrent;
using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Journal;

namespace CustomerService.Dashboard.Desk.Bulk;

/// <summary>
/// Does one thing to many cases. It begins after <see cref="Grace"/>, and until then it can be taken back: the journal is
/// append-only and the complainant may be told, so that an honest undo is one before anything was done, not a second event that
/// says the opposite. It does not depend on the page that asked: closing the page does not lose it, and a stop of the product
/// does at once what still waits. Each case decides for itself; one that refuses does not stop the others.
/// </summary>
public sealed class BulkDesk(ComplaintDesk desk, TimeProvider clock) : IHostedService
{
    /// <summary>How long it can be taken back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public const int Most = 200;

    private static readonly ComplaintVerb[] Verbs = [ComplaintVerb.Acknowledge, ComplaintVerb.Assign, ComplaintVerb.Note, ComplaintVerb.Reclassify];

    private readonly ConcurrentDictionary<BulkJob, CancellationTokenSource> waiting = new();

    /// <exception cref="InvalidCaseException">It is nothing that is done to many, or to too many.</exception>
    public BulkJob Begin(ClaimsPrincipal actor, ComplaintVerb verb, VerbWords words, IReadOnlyCollection<string> numbers)
    {
        if (!Verbs.Contains(verb)) throw new InvalidCaseException("verb", "is not done to many cases at once");
        if (numbers.Count is 0 or > Most) throw new InvalidCaseException("numbers", $"are from 1 to {Most}");
        var job = new BulkJob(verb, [.. numbers.Distinct(StringComparer.Ordinal)]);
        var hurry = new CancellationTokenSource();
        waiting[job] = hurry;
        job.Ended = RunAsync(actor, job, words, hurry);
        return job;
    }

    /// <summary>Takes it back.</summary>
    /// <returns>False when it has begun already.</returns>
    public bool Undo(BulkJob job)
    {
        if (!waiting.TryRemove(job, out _)) return false;
        job.Move(BulkState.Undone);
        job.Waiting.Cancel();
        return true;
    }

    Task IHostedService.StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    async Task IHostedService.StopAsync(CancellationToken cancellationToken)
    {
        var jobs = waiting.ToArray();
        foreach (var (_, hurry) in jobs) await hurry.CancelAsync();
        await Task.WhenAll(jobs.Select(each => each.Key.Ended)).WaitAsync(cancellationToken);
    }

    private async Task RunAsync(ClaimsPrincipal actor, BulkJob job, VerbWords words, CancellationTokenSource hurry)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Waiting.Token, hurry.Token);
        try
        {
            await Task.Delay(Grace, clock, either.Token);
        }
        catch (OperationCanceledException)
        {
            // Taken back, or hurried.
        }

        if (!waiting.TryRemove(job, out _)) return;
        job.Move(BulkState.Running);
        foreach (var number in job.Numbers) await DoAsync(actor, job, words, number);
        job.Move(BulkState.Done);
    }

    private async Task DoAsync(ClaimsPrincipal actor, BulkJob job, VerbWords words, string number)
    {
        try
        {
            await desk.ActAsync(actor, number, job.Verb, words);
            job.Count();
        }
        catch (Exception refused) when (refused is InvalidCaseException or RefusedTransitionException or CaseMovedException or CaseNotFoundException or JournalUnavailableException)
        {
            job.Refuse(number, refused);
        }
    }
}
