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
            var name = $"{Report.Kind}-{Report.Unit}-{Report.Period}";
            return string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : '-')).Trim('-') + "." + Writer.Format.ToString().ToLowerInvariant();
        }
    }
}
