using System.Security.Claims;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Data;
using CustomerService.Domain.Data.Rows;
using CustomerService.Domain.Organization;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Accesses;

/// <summary>Reads who looked at what. A look at a case that the reader may not see is not there for them either.</summary>
public sealed class CaseAccessQueries(IDbContextFactory<CustomerServiceDb> databases, Organizations organizations)
{
    public const int PageSize = 50;
    private const int MostOfACase = 100;

    /// <summary>Those who look after the others' looks.</summary>
    public static IReadOnlyList<string> Readers { get; } = [Roles.Auditor, Roles.SupervisionOfficer, Roles.HotlineSupervisor];

    /// <summary>The looks at cases within the reader's scope, the latest first, a page at a time.</summary>
    public async Task<IReadOnlyList<CaseAccessLine>> ListAsync(ClaimsPrincipal reader, CaseAccessFilter filter, CancellationToken cancellation = default)
    {
        if (!Readers.Any(reader.IsInRole)) return [];
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = db.CaseAccesses.AsNoTracking();
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        if (filter.By is { } by) rows = rows.Where(row => row.By == by);
        if (filter.Number is { } number) rows = rows.Where(row => row.Number == number);
        if (filter.Before is { } before) rows = rows.Where(row => row.Position < before);
        return await LinesAsync(rows, db.Complaints.AsNoTracking().VisibleTo(reader, tree), tree, PageSize, cancellation);
    }

    /// <summary>The looks at one case, the latest first, for whoever may see the case.</summary>
    public async Task<IReadOnlyList<CaseAccessLine>> OfCaseAsync(ClaimsPrincipal reader, string number, CancellationToken cancellation = default)
    {
        var tree = await organizations.RefreshAsync(cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await LinesAsync(
            db.CaseAccesses.AsNoTracking().Where(row => row.Number == number), db.Complaints.AsNoTracking().VisibleTo(reader, tree), tree, MostOfACase, cancellation);
    }

    private static async Task<IReadOnlyList<CaseAccessLine>> LinesAsync(
        IQueryable<CaseAccessRow> looks, IQueryable<ComplaintRow> visible, OrganizationTree tree, int most, CancellationToken cancellation)
    {
        var found = await looks.Join(visible, look => look.Number, row => row.Number, (look, row) => new { Look = look, row.UnitId })
            .OrderByDescending(pair => pair.Look.Position).Take(most).ToListAsync(cancellation);
        return [.. found.Select(pair => new CaseAccessLine(
            pair.Look.Position, pair.Look.Number, pair.Look.Kind, pair.Look.By, pair.Look.ByName, FieldsOf(pair.Look.Fields), pair.Look.Reason,
            DateTimeOffset.FromUnixTimeMilliseconds(pair.Look.AtMs), pair.UnitId is { } unit ? tree.Unit(unit)?.Name : null))];
    }

    private static IReadOnlyList<PersonalField> FieldsOf(string? fields) => fields is null ? [] : [.. fields.Split(',').Select(Enum.Parse<PersonalField>)];
}
