using CustomerService.Dashboard.Security;
using Microsoft.Net.Http.Headers;

namespace CustomerService.Dashboard.Exports;

/// <summary>Where a browser fetches a report: <c>/reports/KIND/UNIT.xlsx</c>, or <c>/reports/KIND/UNIT/2026-10.docx</c> for one of many.</summary>
internal static class ReportEndpoints
{
    private const string Format = "{format:regex(^(xlsx|docx|pdf|csv)$)}";
    private const int MostWords = 20;
    private const int LongestWord = 200;

    public static void MapReports(this WebApplication app)
    {
        app.MapGet("/reports/{kind}/{unit}." + Format, (HttpContext context, ReportDesk desk, string kind, string unit, string format) =>
            SendAsync(context, desk, kind, unit, name: null, format)).RequireAuthorization().WithMetadata(new ForeignFile()).ExcludeFromDescription();
        app.MapGet("/reports/{kind}/{unit}/{name}." + Format, (HttpContext context, ReportDesk desk, string kind, string unit, string name, string format) =>
            SendAsync(context, desk, kind, unit, name, format)).RequireAuthorization().WithMetadata(new ForeignFile()).ExcludeFromDescription();
    }

    private static async Task SendAsync(HttpContext context, ReportDesk desk, string kind, string unit, string? name, string format)
    {
        var query = context.Request.Query.Take(MostWords).ToDictionary(word => word.Key, word => word.Value.ToString(), StringComparer.Ordinal);
        if (query.Any(word => word.Key.Length > LongestWord || word.Value.Length > LongestWord))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            if (await desk.OpenAsync(context.User, kind, unit, name, Enum.Parse<ReportFormat>(format, ignoreCase: true), query, context.RequestAborted) is not { } report)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(report.FileName);
            context.Response.Headers.ContentDisposition = disposition.ToString();
            context.Response.Headers.CacheControl = "private, no-store";
            context.Response.ContentType = report.Writer.ContentType;

            // The browser shows its download at once, however long the rows take.
            await context.Response.StartAsync(context.RequestAborted);
            await using var file = new AsyncOnlyStream(context.Response.Body);
            await desk.WriteAsync(context.User, report, file, context.RequestAborted);
        }
        catch (ReportRefusedException refused)
        {
            await TypedResults.Problem(refused.Message, statusCode: refused.Status).ExecuteAsync(context);
        }
    }
}
