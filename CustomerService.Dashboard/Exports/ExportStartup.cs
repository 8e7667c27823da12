using CustomerService.Dashboard.Exports.Briefs;
using CustomerService.Dashboard.Exports.Figures;
using CustomerService.Dashboard.Exports.Writers;

namespace CustomerService.Dashboard.Exports;

/// <summary>What leaves the house as a file: what <c>Program.cs</c> says about it.</summary>
internal static class ExportStartup
{
    public static void AddExports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ExportLimits>().BindConfiguration(ExportLimits.Section)
            .Validate(limits => limits.MostRows is > 0 and <= ExportLimits.MostOfASheet, $"Exports:MostRows must be from 1 to {ExportLimits.MostOfASheet}.")
            .Validate(limits => limits.MostPrintedRows is > 0 and <= 20_000, "Exports:MostPrintedRows must be from 1 to 20000.").ValidateOnStart();
        services.AddSingleton<ReportWords>();
        services.AddSingleton<ReportWriter, XlsxReportWriter>();
        services.AddSingleton<ReportWriter, CsvReportWriter>();
        services.AddSingleton<ReportWriter, DocxReportWriter>();
        services.AddSingleton<ReportWriter, PdfReportWriter>();
        services.AddSingleton<PdfFonts>();
        services.AddSingleton<ReportDesk>();
        services.AddReport<FiguresReport>();
        services.AddReport<BriefReport>();
    }

    /// <summary>Adds a kind of report.</summary>
    public static IServiceCollection AddReport<T>(this IServiceCollection services)
        where T : ReportMaker => services.AddSingleton<ReportMaker, T>();
}
