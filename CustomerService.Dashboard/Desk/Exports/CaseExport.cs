using CustomerService.Dashboard.Exports;
using CustomerService.Domain.Complaints.Exports;
using CustomerService.Domain.Data.Rows;

namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>An export as the page shows it.</summary>
/// <param name="NeedsApproval">Whether somebody else has to say yes first.</param>
/// <param name="IsApproved">Null until somebody decided.</param>
public sealed record CaseExport(
    string Id, CaseFilter Filter, CaseExportFormat Format, bool IsUnmasked, string Reason, string Scope, string AskedBy, string AskedByName, DateTimeOffset AskedAt,
    bool NeedsApproval, bool? IsApproved, string? DecidedByName, DateTimeOffset? DecidedAt, string? Answer, DateTimeOffset? TakenAt)
{
    /// <summary>A file that nobody fetched in this time has to be asked for again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    /// <summary>The address of a report that left at once; null for a list of cases.</summary>
    public string? Report { get; init; }

    public CaseExportState StateAt(DateTimeOffset now)
    {
        if (TakenAt is not null) return CaseExportState.Taken;
        if (Report is not null) return CaseExportState.BrokenOff;
        if (IsApproved == false) return CaseExportState.Refused;
        if (now - (DecidedAt ?? AskedAt) > Kept) return CaseExportState.Expired;
        return NeedsApproval && IsApproved is null ? CaseExportState.Waiting : CaseExportState.Ready;
    }

    internal static CaseExport Of(CaseExportRow row, string approval) => new(
        row.Id, CaseFilter.Read(CaseFilter.Words(row.Filter), []), row.Format, row.IsUnmasked, row.Reason, row.Scope, row.AskedBy, row.AskedByName, At(row.AskedMs)!.Value,
        !IsReport(row) && (approval == ExportDesk.Every || (approval == ExportDesk.UnmaskedOnly && row.IsUnmasked)), row.IsApproved, row.DecidedByName, At(row.DecidedMs), row.Answer, At(row.TakenMs))
    {
        Report = IsReport(row) ? row.Filter : null,
    };

    private static bool IsReport(CaseExportRow row) => row.Filter.StartsWith(ReportDesk.Prefix, StringComparison.Ordinal);

    private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
