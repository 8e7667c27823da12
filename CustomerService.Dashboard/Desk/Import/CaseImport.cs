using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Attachments;
using CustomerService.Domain.Complaints.Rules;
using CustomerService.Domain.Data;
using CustomerService.Domain.Import;
using CustomerService.Domain.Organization;
using CustomerService.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace CustomerService.Dashboard.Desk.Import;

/// <summary>
/// Takes in cases from a table, CSV in UTF-8 or GB18030 or a workbook: first to look at, then for real, both by the same path. A line is
/// taken whole or not at all, and a wrong one does not keep the others out. A line's identity is its key within its unit, or all of its words
/// when it has none, so importing a file again changes nothing.
/// </summary>
public sealed class CaseImport(ComplaintDesk desk, CaseRules rules, Organizations organizations, IDbContextFactory<CustomerServiceDb> databases, OrganizationZone zone, TimeProvider clock)
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const int MostLines = 20_000;
    public const int MostShown = 20;

    private static readonly string[] LocalMoments = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm", "yyyy/M/d H:mm", "yyyy-MM-dd", "yyyy/M/d"];

    /// <summary>The columns a file may have.</summary>
    public IReadOnlyList<string> Columns => CaseColumns.Of(rules.Now(clock.GetUtcNow()).Pack);

    public static bool IsWorkbook(string name) => Path.GetExtension(name).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <param name="actor">Who imports; each line's unit has to be theirs.</param>
    /// <param name="file">Can be sought in.</param>
    /// <param name="isWorkbook">XLSX rather than CSV.</param>
    /// <param name="carryOut">False only looks.</param>
    /// <param name="progress">Told how many lines are done, now and then.</param>
    /// <exception cref="InvalidCaseException">The user may not, or it is no workbook.</exception>
    /// <exception cref="AttachmentRefusedException">The workbook would inflate beyond measure.</exception>
    /// <exception cref="Domain.Journal.JournalUnavailableException">The lines before are kept; importing again goes on.</exception>
    public async Task<CaseImportResult> RunAsync(
        ClaimsPrincipal actor, Stream file, bool isWorkbook, bool carryOut, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        if (!DeskAccess.MayReceive(actor) || Access.ScopeOf(actor) is not { } scope) throw new InvalidCaseException("file", "this user may not record cases");
        await using var sheet = isWorkbook ? XlsxSheet.Text(file) : null;
        var columns = Columns;
        var (cases, problems, seen) = (new List<ImportedCase>(), new List<ImportProblem>(), new HashSet<string>(StringComparer.Ordinal));
        var (added, known, lines) = (0, 0, 0);
        var ownUnit = scope == Access.WholeOrganization ? null : scope;
        foreach (var row in new CsvTable(sheet ?? file, columns, columns.Where(column => column != CaseColumns.Text)).Rows())
        {
            if (row.Problem is { } unreadable)
            {
                problems.Add(unreadable);
                continue;
            }

            if (row.Values.All(value => value.Length == 0)) continue;
            if (++lines > MostLines)
            {
                problems.Add(new ImportProblem(row.Line, null, $"a file holds at most {MostLines} cases; this line and the rest were not read"));
                break;
            }

            try
            {
                var asked = Asked(columns, row, ownUnit);
                var imported = carryOut ? await RecordAsync(actor, asked, row.Line, cancellation) : await LookAsync(actor, asked, row.Line, seen, cancellation);
                if (imported.IsKnown) known++;
                else added++;
                if (cases.Count < MostShown) cases.Add(imported);
            }
            catch (InvalidCaseException wrong)
            {
                problems.Add(new ImportProblem(row.Line, Column(wrong.Field), wrong.Sentence));
            }

            if (lines % 100 == 0) progress?.Invoke(lines);
        }

        return new CaseImportResult(added, known, cases, problems);
    }

    private NewCase Asked(IReadOnlyList<string> columns, CsvRow row, string? ownUnit)
    {
        var values = columns.Zip(row.Values).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var asked = CaseColumns.Read(values.GetValueOrDefault, columns.Where(column => column.StartsWith(CaseColumns.Answer, StringComparison.Ordinal)), ownUnit, Moment);
        if (values.GetValueOrDefault(CaseColumns.Key) is { Length: > 200 }) throw new InvalidCaseException(CaseColumns.Key, "has more than 200 characters");
        return asked with { Key = $"import:{asked.Unit}:{values.GetValueOrDefault(CaseColumns.Key) ?? Fingerprint(columns, row)}" };
    }

    private static string Fingerprint(IReadOnlyList<string> columns, CsvRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', columns.Zip(row.Values).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First}={pair.Second}")))));

    private async Task<ImportedCase> RecordAsync(ClaimsPrincipal actor, NewCase asked, int line, CancellationToken cancellation)
    {
        var (complaint, isNew) = await desk.ReceiveAsync(actor, asked, cancellation);
        if (!isNew && !asked.IsSameAs(complaint.Intake)) throw AnotherCase();
        var tree = organizations.Current;
        return new ImportedCase(
            line, asked.Title, asked.Kind, tree.Unit(complaint.Placement.Unit)?.Name, DeskAccess.MayRead(actor, tree, complaint.Placement) ? complaint.Number : null, !isNew);
    }

    /// <summary>Judges a line as recording it would.</summary>
    private async Task<ImportedCase> LookAsync(ClaimsPrincipal actor, NewCase asked, int line, HashSet<string> seen, CancellationToken cancellation)
    {
        var tree = organizations.Current;
        if (!Access.MaySee(actor, tree, asked.Unit)) throw new InvalidCaseException("unit", $"'{asked.Unit}' is no unit of this user");
        var placement = rules.Receive(asked, CaseActor.Of(actor), clock.GetUtcNow(), tree).Placement;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var number = await db.Complaints.Where(row => row.IdempotencyKey == asked.Key).Select(row => row.Number).FirstOrDefaultAsync(cancellation);
        if (number is not null && await ComplaintHistory.FindAsync(db, number, cancellation) is { } recorded && !asked.IsSameAs(recorded.Intake)) throw AnotherCase();
        return new ImportedCase(line, asked.Title, asked.Kind, tree.Unit(placement.Unit)?.Name, null, !seen.Add(asked.Key!) || number is not null);
    }

    private static InvalidCaseException AnotherCase() => new(CaseColumns.Key, "was imported before with other words");

    /// <summary>The column that a case's field stands in.</summary>
    private static string Column(string field) => field.StartsWith("complainant.", StringComparison.Ordinal) ? field["complainant.".Length..] : field;

    private DateTimeOffset? Moment(string text)
    {
        if (Domain.Hotline.CallEventData.TryParseTime(text, out var moment)) return moment;
        return DateTime.TryParseExact(text, LocalMoments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? zone.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : null;
    }
}
