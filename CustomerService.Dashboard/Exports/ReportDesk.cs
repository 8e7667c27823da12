using System.Security.Claims;
using CustomerService.Dashboard.Desk;
using CustomerService.Dashboard.Exports.Writers;
using CustomerService.Dashboard.Security;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Journal;
using CustomerService.Domain.Organization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CustomerService.Dashboard.Exports;

/// <summary>
/// Hands reports over as files. Scope is that of the pages; a report of a unit that is none of the reader's is answered like one
/// that does not exist. Each is journaled in the register of exports before its first byte, and again with its hash behind the last.
/// </summary>
public sealed class ReportDesk(
    IEnumerable<ReportMaker> makers, IEnumerable<ReportWriter> writers, Organizations organizations, Journal journal, Sessions sessions, IOptions<ExportLimits> limits,
    IStringLocalizer<ReportText> text, TimeProvider clock)
{
    /// <summary>How reports begin in the register of exports, where lists of cases have their filter.</summary>
    public const string Prefix = "/reports/";

    /// <returns>Null when there is no such report for this reader.</returns>
    /// <exception cref="ReportRefusedException">It would be too long, or cannot be written here.</exception>
    /// <exception cref="JournalUnavailableException">It could not be journaled, so it is not handed over.</exception>
    public async Task<OpenedReport?> OpenAsync(
        ClaimsPrincipal reader, string kind, string unit, string? name, ReportFormat format, IReadOnlyDictionary<string, string> query, CancellationToken cancellation = default)
    {
        if (makers.FirstOrDefault(each => each.Kind == kind) is not { } maker || !await sessions.IsStillWelcomeAsync(reader, cancellation)) return null;
        var tree = await organizations.RefreshAsync(cancellation);
        if (tree.Unit(unit) is not { } node || !Access.MaySee(reader, tree, unit)) return null;
        if (await maker.MakeAsync(new ReportRequest(reader, node, name, query), cancellation) is not { } report) return null;
        var writer = writers.First(each => each.Format == format);
        var most = writer.IsPaged ? limits.Value.MostPrintedRows : limits.Value.MostRows;
        if (report.RowCount > most) throw new ReportRefusedException(text[writer.IsPaged ? "TooLongForPages" : "TooLong", report.RowCount, most], StatusCodes.Status413PayloadTooLarge);
        writer.Check();
        var id = Guid.NewGuid().ToString("N");
        var asked = CaseExportEntry.Of(id, CaseExportStep.Asked, CaseActor.Of(reader), clock.GetUtcNow()) with
        {
            Filter = $"{Prefix}{kind}/{unit}{(name is null ? "" : "/" + name)}{Said(query)}", Format = FormatOf(format), Scope = unit, Reason = Short(report.Title),
        };
        await journal.AppendAsync([asked], cancellation);
        return new OpenedReport(id, report, writer);
    }

    /// <summary>Writes the file and journals the hash that it states.</summary>
    public async Task WriteAsync(ClaimsPrincipal reader, OpenedReport opened, Stream file, CancellationToken cancellation = default)
    {
        var hash = await opened.Writer.WriteAsync(opened.Report, file, cancellation);
        var taken = CaseExportEntry.Of(opened.Id, CaseExportStep.Taken, CaseActor.Of(reader), clock.GetUtcNow()) with { Reason = "sha256:" + hash };
        await journal.AppendAsync([taken], CancellationToken.None);
    }

    private static CaseExportFormat FormatOf(ReportFormat format) => format switch
    {
        ReportFormat.Xlsx => CaseExportFormat.Xlsx,
        ReportFormat.Docx => CaseExportFormat.Docx,
        ReportFormat.Pdf => CaseExportFormat.Pdf,
        _ => CaseExportFormat.Csv,
    };

    private static string Said(IReadOnlyDictionary<string, string> query) =>
        query.Count == 0 ? "" : "?" + string.Join('&', query.Select(word => $"{Uri.EscapeDataString(word.Key)}={Uri.EscapeDataString(word.Value)}"));

    private static string Short(string reason) => reason.Length <= CaseExportEntry.MostReason ? reason : reason[..CaseExportEntry.MostReason];
}
