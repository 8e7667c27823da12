using CustomerService.Domain.Complaints.Projection;
using CustomerService.Domain.Hotline;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Journal;

/// <summary>What one commit, of this process or of another, changed; valid only while it is being told.</summary>
/// <param name="Changes">What became different in legs, requests and agents.</param>
/// <param name="Position">The journal's last position.</param>
/// <param name="At">When the commit arrived here.</param>
/// <param name="Entries">How many entries it holds.</param>
public sealed record JournalCommit(HotlineChanges Changes, long Position, DateTimeOffset At, int Entries)
{
    /// <summary>The journal was emptied before (<see cref="FreshStart"/>): whatever was folded until now is void.</summary>
    public bool HasBegunAnew { get; init; }

    /// <summary>The cases of the desk that became different.</summary>
    public required ComplaintChanges Cases { get; init; }

    /// <summary>What people decided, in the journal's order.</summary>
    public required IReadOnlyList<JournaledPaper> Papers { get; init; }
}
