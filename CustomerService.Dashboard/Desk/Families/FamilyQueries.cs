using System.Security.Claims;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Families;

/// <summary>Reads the cases around a case; each only for those who may read it.</summary>
public sealed class FamilyQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations)
{
    /// <summary>So many of a family are listed at once.</summary>
    public const int Most = 50;

    public async Task<FamilyView> ReadAsync(ClaimsPrincipal reader, Complaint complaint, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var visible = db.Complaints.AsNoTracking().VisibleTo(reader, tree);
        var members = visible.Where(row => row.Lead == complaint.Number);
        return new FamilyView(
            await OneAsync(visible, complaint.Lead, tree, cancellation),
            await LinesAsync(members.OrderBy(row => row.ReceivedMs).Take(Most), tree, cancellation), await members.CountAsync(cancellation),
            await OneAsync(visible, complaint.Intake.SplitFrom, tree, cancellation),
            await LinesAsync(visible.Where(row => row.SplitFrom == complaint.Number).OrderBy(row => row.Number).Take(Most), tree, cancellation));
    }

    /// <summary>A case as it would be joined to, before it is; null when there is none for this reader.</summary>
    public async Task<CaseLine?> PreviewAsync(ClaimsPrincipal reader, string number, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await OneAsync(db.Complaints.AsNoTracking().VisibleTo(reader, tree), number.Trim(), tree, cancellation);
    }

    private static async Task<CaseLine?> OneAsync(IQueryable<ComplaintRow> visible, string? number, OrganizationTree tree, CancellationToken cancellation) =>
        number is null ? null : await visible.FirstOrDefaultAsync(row => row.Number == number, cancellation) is { } row ? CaseLine.Of(row, tree) : null;

    private static async Task<IReadOnlyList<CaseLine>> LinesAsync(IQueryable<ComplaintRow> rows, OrganizationTree tree, CancellationToken cancellation) =>
        [.. (await rows.ToListAsync(cancellation)).Select(row => CaseLine.Of(row, tree))];
}
