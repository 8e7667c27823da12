using System.Data;
using System.Data.Common;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Data;
using CustomerService.Domain.Hotline.Callbacks;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Papers;

namespace CustomerService.Domain.Journal;

/// <summary>
/// A source belongs to whoever used it first: to a unit, or to the whole organisation (an import, an exchange that this
/// service follows itself). Otherwise a sender of one unit could send a guessed (source, id) ahead of another unit's
/// genuine event, which would then be taken for a duplicate and be lost in silence.
/// </summary>
/// <remarks>
/// Only the writer asks, within its transaction, so of two senders that race for a source one owns it. Only an
/// administrator's word (<see cref="SourceEntry"/>) changes an owner. Sources from before owners were kept are free until they are used again.
/// </remarks>
internal sealed class SourceOwners(DbConnection connection, JournalTable journal) : IDisposable
{
    /// <summary>Owns what no single unit does.</summary>
    public const string WholeOrganization = "*";

    private readonly Dictionary<string, string> owners = [];
    private readonly Statement claim = Statement.Prepare(
        connection, "UPDATE sources SET owner = COALESCE(owner, $2) WHERE id = $1 RETURNING owner", DbType.Int32, DbType.String);

    private readonly Statement assign = Statement.Prepare(connection, "UPDATE sources SET owner = $2 WHERE id = $1", DbType.Int32, DbType.String);

    /// <summary>The desks' own sources are nobody else's to take or to be given.</summary>
    public static bool IsReserved(string source) => source is ComplaintEntry.Desk or CaseAccessEntry.Desk or CaseExportEntry.Desk or CallbackEntry.Desk or SourceEntry.Desk or PaperEntry.Desk;

    /// <summary>Whether a sender may report under this source; the first that asks owns it.</summary>
    /// <param name="source">The entry's source.</param>
    /// <param name="unit">The unit the sender speaks for, with everything under it; null for the whole organisation.</param>
    /// <param name="organization">Who is under whom.</param>
    public bool MayUse(string source, string? unit, OrganizationTree organization)
    {
        if (!owners.TryGetValue(source, out var owner)) owners[source] = owner = Claim(source, unit);
        return unit is null || unit == owner || organization.IsWithin(owner, unit)
            || (owner == WholeOrganization && organization.Roots is [var only] && only.Code == unit);
    }

    /// <summary>Obeys an administrator's word.</summary>
    public void Assign(SourceEntry word)
    {
        if (IsReserved(word.Subject)) return;
        owners.Remove(word.Subject);
        assign.Set(1, journal.SourceId(word.Subject)).Set(2, word.Owner).Execute();
    }

    public void Forget() => owners.Clear();

    public void Dispose()
    {
        claim.Dispose();
        assign.Dispose();
    }

    private string Claim(string source, string? unit)
    {
        claim.Set(1, journal.SourceId(source)).Set(2, IsReserved(source) ? WholeOrganization : unit ?? WholeOrganization);
        claim.Read();
        var owner = claim.Text(0);
        claim.Close();
        return owner;
    }
}
