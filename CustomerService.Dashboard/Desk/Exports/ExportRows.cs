using System.Security.Claims;
using CustomerService.Dashboard.Features.Complaints;
using CustomerService.Dashboard.Features.Complaints.Exports;
using CustomerService.Domain.Complaints;
using CustomerService.Domain.Complaints.Accesses;
using CustomerService.Domain.Data;
using CustomerService.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CustomerService.Dashboard.Desk.Exports;

/// <summary>
/// Reads a list as its table, in the language of whoever fetches it. What a complainant said word for word is in it only with personal
/// data: nobody can mask what stands between the words. Whose data leaves unmasked is journaled case by case.
/// </summary>
public sealed class ExportRows(
    DeskQueries queries, IDbContextFactory<CustomerServiceDb> databases, Journal journal, CaseWords words, IStringLocalizer<ExportText> text, IStringLocalizer<ComplaintsText> states)
{
    /// <summary>Rows of a file at most.</summary>
    public const int Most = 5_000;

    private const int PageSize = 200;

    private static readonly string[] Headings =
    [
        "Number", "Received", "State", "Kind", "Category", "Severity", "Unit", "Department", "Officer", "Title", "Place", "ReplyDue", "Replied", "Closed",
        "Name", "Phone", "Email", "Address", "CustomerNumber",
    ];

    /// <exception cref="InvalidCaseException">It would hold more than <see cref="Most"/> rows.</exception>
    public async Task<ExportTable> ReadAsync(ClaimsPrincipal reader, CaseExport export, DateTimeOffset now, CancellationToken cancellation)
    {
        var lines = await LinesAsync(reader, export.Filter, cancellation);
        var by = CaseActor.Of(reader);
        if (export.IsUnmasked && lines.Count > 0)
        {
            var fields = Enum.GetValues<PersonalField>();
            await journal.AppendAsync([.. lines.Select(line => CaseAccessEntry.Unmasked(line.Number, by, fields, text["InFile", export.Id[..6], export.Reason], now))], cancellation);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = new List<IReadOnlyList<string?>>(lines.Count);
        foreach (var line in lines)
        {
            if (await ComplaintHistory.FindAsync(db, line.Number, cancellation) is { } complaint) rows.Add(Row(line, complaint, export.IsUnmasked));
        }

        IReadOnlyList<string> columns = [.. Headings.Select(heading => text["Column" + heading].Value), .. export.IsUnmasked ? [text["ColumnText"].Value] : Array.Empty<string>()];
        return new ExportTable(columns, rows, text["Watermark", by.Name, by.Account, words.Local(now), export.Id[..6], text[export.IsUnmasked ? "Unmasked" : "Masked"].Value]);
    }

    private async Task<List<CaseLine>> LinesAsync(ClaimsPrincipal reader, CaseFilter filter, CancellationToken cancellation)
    {
        var lines = new List<CaseLine>();
        for (var skip = 0; ; skip += PageSize)
        {
            var page = await queries.ListAsync(reader, filter with { Order = CaseOrder.Newest }, skip, PageSize, cancellation);
            lines.AddRange(page.Lines.Where(line => !line.IsSealed));
            if (lines.Count > Most) throw new InvalidCaseException("export", $"holds more than {Most} cases; narrow the list");
            if (page.Lines.Count < PageSize) return lines;
        }
    }

    private IReadOnlyList<string?> Row(CaseLine line, Complaint complaint, bool isUnmasked)
    {
        string? Local(DateTimeOffset? moment) => moment is { } known ? words.Local(known) : null;
        var who = complaint.Complainant;
        string? Seen(string? said) => isUnmasked ? said : PersonalText.Of(said, who);
        var masked = MaskedComplainant.Of(who);
        IReadOnlyList<string?> common =
        [
            line.Number, words.Local(line.ReceivedAt), states["State" + line.State], words.Kind(line.Kind), words.Category(line.Category), states["Severity" + line.Severity],
            line.UnitName, words.Department(line.Department), line.OfficerName, Seen(complaint.Title), Seen(complaint.Place), Local(line.ReplyDue), Local(line.RepliedAt), Local(line.ClosedAt),
        ];
        return isUnmasked
            ? [.. common, who.Name, who.Phone, who.Email, who.Address, who.CustomerNumber, complaint.Text]
            : [.. common, masked.Name, masked.Phone, masked.Email, masked.Address, masked.CustomerNumber];
    }
}
