using CustomerService.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Proves that nobody changed, removed or reordered entries: walks the whole chain of hashes. What it cannot see is a chain
/// cut off at its end; compare <see cref="JournalAuditResult.Head"/> with one noted elsewhere for that.
/// </summary>
public static class JournalAudit
{
    public static async Task<JournalAuditResult> VerifyAsync(CustomerServiceDb db, CancellationToken cancellation = default)
    {
        var sources = await db.Sources.AsNoTracking().ToDictionaryAsync(source => source.Id, source => source.Name, cancellation);
        var previous = JournalHash.Genesis;
        long position = 0;
        using var sha = JournalHash.Create();
        await foreach (var row in db.Journal.AsNoTracking().OrderBy(row => row.Position).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Position != position + 1) return new(position, Convert.ToHexStringLower(previous), $"Entry {position + 1} is missing.");
            var source = sources.GetValueOrDefault(row.SourceId, "");
            if (!JournalHash.Of(sha, previous, source, row).AsSpan().SequenceEqual(row.Hash))
                return new(position, Convert.ToHexStringLower(previous), $"Entry {row.Position} is not what was written.");
            (previous, position) = (row.Hash, row.Position);
        }

        return new(position, Convert.ToHexStringLower(previous), Problem: null);
    }
}
