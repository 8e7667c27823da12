using System.Security.Cryptography;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Domain.Journal;

/// <summary>
/// Chains the entries: each hash covers the one before and every field of its entry (<see cref="JournalForm"/>). A change, a
/// deletion in the middle or a reordering breaks the chain at that entry.
/// </summary>
internal static class JournalHash
{
    public const int Size = SHA256.HashSizeInBytes;

    public static byte[] Genesis { get; } = new byte[Size];

    public static IncrementalHash Create() => IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What the hash of a stored row must be.</summary>
    public static byte[] Of(IncrementalHash sha, ReadOnlySpan<byte> previous, string source, JournalRow row)
    {
        using var forms = new JournalForms(most: 1);
        forms.Add(source, row.EventId, row.Type, row.Subject, row.TimeMs, row.Data);
        var form = forms[0];
        form.Place(previous, row.Position, row.ReceivedMs);
        var hash = new byte[Size];
        form.Hash(sha, hash);
        return hash;
    }
}
