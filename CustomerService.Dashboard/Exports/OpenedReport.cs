using CustomerService.Dashboard.Exports.Writers;

namespace CustomerService.Dashboard.Exports;

/// <summary>A report on its way out: journaled as asked for, about to be written.</summary>
/// <param name="Id">The export's name in the journal.</param>
public sealed record OpenedReport(string Id, Report Report, ReportWriter Writer)
{
    public string FileName
    {
        get
        {
            var kept = $"{Report.Kind}-{Report.Unit}-{Report.Period}".Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : ' ');
            var words = string.Concat(kept).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return string.Join('-', words) + "." + Writer.Format.ToString().ToLowerInvariant();
        }
    }
}
