namespace CustomerService.Domain.Journal;

/// <summary>What became of an append once it was durable.</summary>
/// <param name="Accepted">New entries.</param>
/// <param name="Duplicates">Events whose (source, id) the journal already had; they changed nothing.</param>
/// <param name="Position">The journal's last position after the append.</param>
public readonly record struct AppendResult(int Accepted, int Duplicates, long Position)
{
    /// <summary>The places in the appended list of entries whose source belongs to another unit than their sender's; nothing of them was kept.</summary>
    public IReadOnlyList<int> Foreign { get => field ?? []; init; }
}
